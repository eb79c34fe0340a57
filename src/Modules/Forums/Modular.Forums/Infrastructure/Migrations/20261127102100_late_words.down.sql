alter table forums.erased_authors drop column looks, drop column removes;
