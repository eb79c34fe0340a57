drop table platform.content_references;
drop table platform.contents;
