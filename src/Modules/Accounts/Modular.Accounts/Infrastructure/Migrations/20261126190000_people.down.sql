drop table accounts.external_ids;
alter table accounts.users
  drop column erased_at,
  drop column look;
