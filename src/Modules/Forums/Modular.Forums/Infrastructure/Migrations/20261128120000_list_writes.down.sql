drop trigger lists on forums.categories;
drop trigger lists on forums.topics;
drop function forums.note_list_write();
drop table forums.list_writes;
