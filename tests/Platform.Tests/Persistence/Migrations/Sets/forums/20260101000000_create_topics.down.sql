drop schema forums cascade;
