drop table after_it, slow_copy, before_it;
