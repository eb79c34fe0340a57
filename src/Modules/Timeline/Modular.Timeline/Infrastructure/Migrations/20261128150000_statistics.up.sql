-- Null until the figures have it; also in games that ended before there were figures.
alter table timeline.sessions add column counted_at timestamptz;

-- The figures of people, each sum of games in five kinds (1 all, 2 a category, 3 a difficulty, 4 a day, 5 a week) and slots: 0, the category's id, 1 to 5, the number of the day
-- (0 is 1 January of year 1) or of the week's Monday. Games are those that ended; everything else is of completed ones.
create table timeline.tallies (
  player_id uuid not null,
  kind smallint not null,
  slot bigint not null,
  games bigint not null,
  completed bigint not null,
  wins bigint not null,
  moves bigint not null,
  right_moves bigint not null,
  tries bigint not null,
  first_right bigint not null,
  score bigint not null,
  play_ms bigint not null,
  best_score bigint not null,
  best_streak bigint not null,
  accuracy double precision not null generated always as (case when moves = 0 then 0 else right_moves::double precision / moves end) stored,
  win_rate double precision not null generated always as (case when completed = 0 then 0 else wins::double precision / completed end) stored,
  average_score double precision not null generated always as (case when completed = 0 then 0 else score::double precision / completed end) stored,
  primary key (player_id, kind, slot)
);

-- A leaderboard is a part of one of these.
create index ix_tallies_score on timeline.tallies (kind, slot, score desc, player_id) include (completed) where kind <> 3 and completed > 0;
create index ix_tallies_completed on timeline.tallies (kind, slot, completed desc, player_id) where kind <> 3 and completed > 0;
create index ix_tallies_accuracy on timeline.tallies (kind, slot, accuracy desc, player_id) include (completed) where kind <> 3 and completed > 0;
create index ix_tallies_win_rate on timeline.tallies (kind, slot, win_rate desc, player_id) include (completed) where kind <> 3 and completed > 0;
create index ix_tallies_average_score on timeline.tallies (kind, slot, average_score desc, player_id) include (completed) where kind <> 3 and completed > 0;

-- The same of everybody together, guests among them.
create table timeline.totals (
  kind smallint not null,
  slot bigint not null,
  games bigint not null,
  completed bigint not null,
  wins bigint not null,
  moves bigint not null,
  right_moves bigint not null,
  tries bigint not null,
  first_right bigint not null,
  score bigint not null,
  play_ms bigint not null,
  primary key (kind, slot)
);

-- The days on which somebody completed a game, in numbers of days.
create table timeline.player_days (
  player_id uuid primary key,
  first_day bigint not null,
  last_day bigint not null,
  days bigint not null,
  streak bigint not null,
  best_streak bigint not null
);
create index ix_player_days_first on timeline.player_days (first_day);
create index ix_player_days_last on timeline.player_days (last_day desc, player_id);

-- How cards do: shown, tried for the first time and rightly, left in the hand of an abandoned game; and the sums that tell whether who places it rightly does well otherwise
-- (rest: of the other cards of the game, how many of a thousand were right at the first try).
create table timeline.card_figures (
  event_id bigint primary key,
  deals bigint not null,
  tries bigint not null,
  first_right bigint not null,
  abandons bigint not null,
  rest_tries bigint not null,
  rest_right bigint not null,
  rest_sum bigint not null,
  rest_squares bigint not null,
  rest_product bigint not null
);

-- How long first tries took, in steps.
create table timeline.card_times (
  event_id bigint not null,
  step smallint not null,
  placements bigint not null,
  primary key (event_id, step)
);

-- The one row that whoever writes figures locks first. While all are made anew, rebuilt_to is the last game that they have.
create table timeline.counting (
  id smallint primary key,
  rebuilt_to uuid,
  constraint ck_counting_one_row check (id = 1)
);
insert into timeline.counting (id) values (1);
