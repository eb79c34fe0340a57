create table never (n integer);
