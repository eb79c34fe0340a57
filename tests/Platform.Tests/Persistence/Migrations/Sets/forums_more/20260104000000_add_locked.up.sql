-- modular: breaking
alter table forums.topics add locked boolean not null default false;
