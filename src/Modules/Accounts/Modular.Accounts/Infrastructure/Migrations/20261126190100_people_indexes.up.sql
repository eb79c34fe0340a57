-- modular: no-transaction
create unique index concurrently if not exists ux_users_look on accounts.users (look);

-- What every node asks for each two seconds: whose card has changed.
create index concurrently if not exists ix_users_updated_at on accounts.users (updated_at);

-- A user's sessions in the order of their opening, which that of their ids is.
create index concurrently if not exists ix_sessions_user on accounts.sessions (user_id, id);

-- What admins search by.
create index concurrently if not exists ix_users_username_trigrams on accounts.users using gin (username public.gin_trgm_ops);
create index concurrently if not exists ix_users_email_trigrams on accounts.users using gin (email public.gin_trgm_ops);
create index concurrently if not exists ix_users_display_name_trigrams on accounts.users using gin (display_name public.gin_trgm_ops);
