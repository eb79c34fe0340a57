alter table busy add note text;
