drop table accounts.audit_entries;
drop function accounts.keep_audit_entries();
