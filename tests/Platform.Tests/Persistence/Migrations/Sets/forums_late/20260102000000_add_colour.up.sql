alter table forums.topics add column colour text;
