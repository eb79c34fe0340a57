-- What programs sign in with. Of the secret only a hash is kept; revoking a key deletes its row.
create table accounts.api_keys (
  id uuid primary key,
  user_id uuid not null references accounts.users (id) on delete cascade,
  name text not null,
  scopes text[] not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz not null
);
-- A user's keys in the order of their making, which that of their ids is.
create index ix_api_keys_user_id on accounts.api_keys (user_id, id);
create index ix_api_keys_expires_at on accounts.api_keys (expires_at);
