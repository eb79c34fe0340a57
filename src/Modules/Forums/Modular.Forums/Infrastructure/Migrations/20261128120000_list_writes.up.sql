-- Which transactions wrote what lists of topics show. The tables themselves say so, so that no statement can forget it: a node that remembers a list asks here whether it still holds.
create table forums.list_writes (
  xid xid8 primary key default pg_current_xact_id(),
  at timestamptz not null default now()
);

create function forums.note_list_write() returns trigger language plpgsql as $$
begin
  insert into forums.list_writes as noted default values on conflict (xid) do update set at = excluded.at where noted.at <> excluded.at; -- of a restored database's past
  return null;
end;
$$;

create trigger lists after insert or update or delete or truncate on forums.topics for each statement execute function forums.note_list_write();
create trigger lists after insert or update or delete or truncate on forums.categories for each statement execute function forums.note_list_write();
