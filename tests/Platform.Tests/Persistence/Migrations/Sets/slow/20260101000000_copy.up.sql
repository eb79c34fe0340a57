-- Takes as long as the test says.
create table before_it (n integer);
create table slow_copy as select pg_sleep(seconds)::text as slept from pace;
create table after_it (n integer);
