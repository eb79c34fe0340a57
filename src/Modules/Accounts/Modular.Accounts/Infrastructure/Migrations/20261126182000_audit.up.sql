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
  payload_digest bytea not null,
  seq bigint,
  chain bytea
);
create unique index ux_audit_entries_seq on accounts.audit_entries (seq);
create index ix_audit_entries_unsealed on accounts.audit_entries (id) where seq is null;
create index ix_audit_entries_at on accounts.audit_entries (at, id);
create index ix_audit_entries_action on accounts.audit_entries (action text_pattern_ops, id);
create index ix_audit_entries_actor on accounts.audit_entries (actor_id, id) where actor_id is not null;
create index ix_audit_entries_subject on accounts.audit_entries (subject_id, id) where subject_id is not null;
