-- What was written on each day, as it stands now, by category; and who wrote it.
create table forums.days (
  day date not null,
  category_id bigint not null,
  topics integer not null,
  replies integer not null,
  answered integer not null,
  answer_seconds double precision not null,
  primary key (day, category_id)
);
create table forums.contributions (
  day date not null,
  category_id bigint not null,
  user_id uuid not null,
  topics integer not null,
  replies integer not null,
  primary key (day, category_id, user_id)
);
create index ix_contributions_user on forums.contributions (user_id);

-- Which days have to be counted anew, and when each was counted last.
create table forums.counted_days (
  day date primary key,
  is_stale boolean not null,
  counted_at timestamptz,
  took_ms integer not null
);
create index ix_counted_days_stale on forums.counted_days (day) where is_stale;
