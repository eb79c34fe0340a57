create table platform.flags (name text primary key);
