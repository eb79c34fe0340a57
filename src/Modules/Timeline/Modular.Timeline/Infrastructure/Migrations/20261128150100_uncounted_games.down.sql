-- modular: no-transaction
drop index concurrently if exists timeline.ix_sessions_uncounted;
