-- An accounts.user may be named in a comment, and 'accounts.users' in a text.
create table orchard.trees (
  id uuid primary key,
  name text not null check (name <> 'accounts.users'),
  parent_id uuid references orchard.trees (id) on delete set null on update cascade,
  planted_at timestamptz not null default now()
);
create index concurrently if not exists ix_trees_name on orchard.trees using gin (name public.gin_trgm_ops);
insert into orchard.trees as t (id, name) values (gen_random_uuid(), 'first') on conflict (id) do update set name = excluded.name;
update orchard.trees t set name = t.name where t.id in (select id from orchard.trees for update skip locked);
create function orchard.touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touch before insert or update of name on orchard.trees for each row execute function orchard.touch();
