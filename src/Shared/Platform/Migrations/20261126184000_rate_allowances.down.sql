drop table platform.rate_allowances;
