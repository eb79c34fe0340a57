create table readers (n integer);
