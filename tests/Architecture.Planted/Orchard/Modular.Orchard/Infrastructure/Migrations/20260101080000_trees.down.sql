drop trigger touch on orchard.trees;
drop function orchard.touch();
drop index if exists orchard.ix_trees_name;
drop table orchard.trees;
