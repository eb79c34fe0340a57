drop table platform.flags;
