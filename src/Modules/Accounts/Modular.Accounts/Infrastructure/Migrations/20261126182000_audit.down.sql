drop table accounts.audit_entries;
