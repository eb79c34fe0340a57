drop table titles;
