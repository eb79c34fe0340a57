create table fine (n integer);
