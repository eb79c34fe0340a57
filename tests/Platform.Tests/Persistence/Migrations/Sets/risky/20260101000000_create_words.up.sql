create schema risky;
create table risky.words (id bigint primary key, word text, length int generated always as (length(word)) stored, note text);
insert into risky.words (id, word) select i, 'word ' || i from generate_series(1, 12000) i;
create table risky.empty (id bigint);
