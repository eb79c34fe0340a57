alter table forums.topics drop locked;
