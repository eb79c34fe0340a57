create table titles (title text not null);
insert into titles values ('twice'), ('twice');
