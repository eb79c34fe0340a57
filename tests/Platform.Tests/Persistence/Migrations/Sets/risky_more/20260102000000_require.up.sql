-- Two of these hurt.
alter table risky.words
  add column colour text not null;
create index words_by_word on risky.words (word);
