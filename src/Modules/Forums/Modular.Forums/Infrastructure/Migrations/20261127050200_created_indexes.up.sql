-- modular: no-transaction
-- What was written on one day. Replies are found by where they lie: what is written together lies together, and they seldom change.
create index concurrently if not exists ix_replies_created on forums.replies using brin (created_at) with (pages_per_range = 16);
