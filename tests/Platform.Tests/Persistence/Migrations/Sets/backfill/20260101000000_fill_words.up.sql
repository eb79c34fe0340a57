-- Each batch takes five rows that are not done yet.
-- modular: batched pause=20ms
update words set length = octet_length(word)
where id in (select id from words where length is null order by id limit 5);
