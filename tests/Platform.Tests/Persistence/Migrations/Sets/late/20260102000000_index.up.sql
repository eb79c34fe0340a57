create index on late (n);
