-- Whoever is gone is remembered for a day, also where their words stay: what a request of theirs that was under way leaves behind is looked for some times.
alter table forums.erased_authors add column removes boolean not null default true, add column looks integer not null default 0;
