drop function forums.conversation_id(bigint, uuid[]);
drop table forums.erased_authors;
drop table forums.revisions;
drop index forums.ix_replies_unplaced;
alter table forums.topics drop column merged_into;
alter table forums.categories add column section text;
update forums.categories c set section = s.name from forums.sections s where s.id = c.section_id;
alter table forums.categories alter column section set not null, drop column section_id;
drop table forums.sections;
