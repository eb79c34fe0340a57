-- The log of changes as a whole: which numbering its positions belong to, and how far it was dropped. A position from before is refused.
create table forums.change_log (
  id smallint primary key check (id = 1),
  epoch bigint not null,
  cluster text not null,
  dropped_xid xid8 not null,
  dropped_id bigint not null
);
insert into forums.change_log (id, epoch, cluster, dropped_xid, dropped_id) select 1, 1, system_identifier::text, '0', 0 from pg_control_system();
