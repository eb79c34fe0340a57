create table late (n int);
