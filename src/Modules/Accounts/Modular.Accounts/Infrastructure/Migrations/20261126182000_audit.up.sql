-- What has to be provable later. Rows are written unsealed in the transaction of what they tell of, and sealed into the chain a moment later.
create table accounts.audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  action text not null,
  actor_id uuid,
  subject_id uuid,
  target text,
  payload text,
  salt bytea,
  mac bytea not null,
  seq bigint,
  chain bytea
);
create unique index ux_audit_entries_seq on accounts.audit_entries (seq) where seq is not null;
create index ix_audit_entries_unsealed on accounts.audit_entries (id) where seq is null;
create index ix_audit_entries_at on accounts.audit_entries (at, id);
create index ix_audit_entries_action on accounts.audit_entries (action text_pattern_ops, at, id);
create index ix_audit_entries_actor on accounts.audit_entries (actor_id, at, id) where actor_id is not null;
create index ix_audit_entries_subject on accounts.audit_entries (subject_id, at, id) where subject_id is not null;
-- Whether a payload is missing because somebody was erased: asked for each such row when the chain is checked.
create index ix_audit_entries_erasures on accounts.audit_entries (subject_id, seq) where action = 'accounts.user_erased';

-- Rows change twice at most: by being sealed, and by the erasure of a person in them.
create function accounts.keep_audit_entries() returns trigger language plpgsql as $$
declare
  allowed accounts.audit_entries := old;
begin
  if tg_op = 'UPDATE' then
    if old.seq is null and old.chain is null and new.seq is not null and new.chain is not null then
      allowed.seq := new.seq;
      allowed.chain := new.chain;
    end if;
    if new.payload is null and new.salt is null then
      allowed.payload := null;
      allowed.salt := null;
    end if;
    if new is not distinct from allowed then
      return new;
    end if;
  end if;
  raise exception 'The audit log is only ever added to.';
end
$$;
create trigger keep_rows before update on accounts.audit_entries for each row execute function accounts.keep_audit_entries();
create trigger keep_all before delete or truncate on accounts.audit_entries for each statement execute function accounts.keep_audit_entries();
