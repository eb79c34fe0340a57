-- Files, each once however often it was sent; the bytes lie in the content folder under their hash.
create table platform.contents (
  hash bytea primary key check (octet_length(hash) = 32),
  extension text not null check (extension ~ '^\.[a-z0-9]{1,8}$'),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  created_at timestamptz not null default now(),
  -- When it was last sent or let go of: what nobody holds is kept for a while after that.
  touched_at timestamptz not null default now(),
  -- Whoever let go of it wants it gone: it goes with its last holder.
  erase boolean not null default false
);
create index ix_contents_erase on platform.contents (hash) where erase;

-- Who holds a content. Rows instead of a count: letting go twice is letting go once, and there is nothing to recount.
create table platform.content_references (
  hash bytea not null references platform.contents,
  holder text not null check (holder ~ '^[a-z]+\.[a-z_]+/'),
  created_at timestamptz not null default now(),
  primary key (hash, holder)
);
