-- modular: no-transaction
drop index concurrently if exists "Titles";
