-- Names that look alike, people who are gone, and ids that people had elsewhere.
alter table accounts.users
  add column look text,
  add column erased_at timestamptz;

-- Unicode TR39's skeleton of an ASCII name. Where two look alike already, the older one keeps the look and the other goes without.
-- modular: allow whole-table-write: from before the first release, when tables were small, and the unique index of the next migration needs all of them
update accounts.users u set look = first.look
from (
  select distinct on (look) id, look
  from (select id, created_at, lower(replace(translate(username, '01I', 'oll'), 'm', 'rn')) as look from accounts.users) named
  order by look, created_at, id
) first
where u.id = first.id;

create table accounts.external_ids (
  source text not null,
  value text not null,
  user_id uuid not null references accounts.users (id) on delete cascade,
  primary key (source, value)
);
create index ix_external_ids_user_id on accounts.external_ids (user_id);
