create table weeds.weeds (id uuid primary key, tree_id uuid references orchard.trees (id));
create table unplaced (id uuid primary key);
