drop table accounts.signing_keys;
drop table accounts.sessions;
drop table accounts.users;
drop schema accounts;
