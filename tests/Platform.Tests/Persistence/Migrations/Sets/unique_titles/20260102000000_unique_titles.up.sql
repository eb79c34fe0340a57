-- modular: no-transaction
create unique index concurrently if not exists "Titles" on titles (title);
