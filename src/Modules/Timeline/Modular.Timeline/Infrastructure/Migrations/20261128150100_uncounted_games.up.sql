-- modular: no-transaction
create index concurrently if not exists ix_sessions_uncounted on timeline.sessions (ended_at) where ended_at is not null and counted_at is null;
