-- The first statement must not stay.
create table half (n integer);

insert into half
select 1
from nowhere;
