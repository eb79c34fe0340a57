drop table forums.change_log;
