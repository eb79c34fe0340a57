create schema forums;

create table forums.topics (
  id bigint generated always as identity primary key,
  title text not null
);
