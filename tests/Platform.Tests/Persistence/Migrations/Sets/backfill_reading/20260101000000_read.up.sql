-- modular: batched
with some as (select id from words limit 10) select * from some;
