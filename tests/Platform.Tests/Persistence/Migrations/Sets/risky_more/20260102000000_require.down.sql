drop index risky.words_by_word;
alter table risky.words drop column colour, drop column note, drop column length, drop column word;
drop table risky.empty, risky.gone;
