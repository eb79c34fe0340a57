alter table forums.topics drop column colour;
