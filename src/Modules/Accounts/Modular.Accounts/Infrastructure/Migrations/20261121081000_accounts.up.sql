create schema accounts;

create table accounts.users (
  id uuid primary key,
  username text not null,
  email text not null,
  password_hash text not null,
  display_name text not null,
  avatar_url text,
  bio text not null,
  roles text[] not null,
  is_active boolean not null,
  security_version bigint not null,
  security_changed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_active_at timestamptz not null,
  version bigint not null
);
create unique index ux_users_username on accounts.users (lower(username));
create unique index ux_users_email on accounts.users (lower(email));
create index ix_users_created_at on accounts.users (created_at, id);
create index ix_users_admins on accounts.users (id) where 'admin' = any (roles);
-- What every node asks for each two seconds: whose tokens have ended.
create index ix_users_security_changed_at on accounts.users (security_changed_at) where security_changed_at is not null;

create table accounts.sessions (
  id uuid primary key,
  user_id uuid not null references accounts.users (id) on delete cascade,
  kind text not null,
  token_hash bytea not null,
  replaced_hash bytea,
  address text,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create unique index ux_sessions_token_hash on accounts.sessions (token_hash);
create index ix_sessions_user_id on accounts.sessions (user_id, last_used_at);
create index ix_sessions_expires_at on accounts.sessions (expires_at);
create index ix_sessions_revoked_at on accounts.sessions (revoked_at) where revoked_at is not null;

-- The keys that sign access tokens. The private half is sealed with the installation's master key.
create table accounts.signing_keys (
  kid text primary key,
  public_key bytea not null,
  private_key bytea not null,
  created_at timestamptz not null,
  retires_at timestamptz not null
);
