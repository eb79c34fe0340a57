-- modular: batched
with few as (select id from words limit 10) select * from few;
