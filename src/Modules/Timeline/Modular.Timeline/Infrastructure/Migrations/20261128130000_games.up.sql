-- Games of one player, their rules fixed when they began (status 0 active, 1 completed, 2 abandoned; wrong_cards 0 laid aside, 1 back to the hand). Of signed-in players, or of guests,
-- who are known by nothing but a name that anybody may use.
create table timeline.sessions (
  id uuid primary key,
  player_id uuid,
  guest_name text,
  card_count smallint not null,
  categories text[] not null,
  difficulties smallint[] not null,
  seed text,
  lives smallint not null,
  hints smallint not null,
  wrong_cards smallint not null,
  hint_cost smallint not null,
  streak_bonus smallint not null,
  floor_ms integer not null,
  status smallint not null,
  is_won boolean not null,
  version integer not null,
  score integer not null,
  lives_left smallint not null,
  hints_left smallint not null,
  streak smallint not null,
  best_streak smallint not null,
  moves smallint not null,
  right_moves smallint not null,
  started_at timestamptz not null,
  last_move_at timestamptz not null,
  ended_at timestamptz,
  constraint ck_sessions_player check ((player_id is null) <> (guest_name is null))
) with (fillfactor = 70);
create index ix_sessions_player on timeline.sessions (player_id, id) where player_id is not null;
create index ix_sessions_idle on timeline.sessions (last_move_at) where status = 0;

-- The cards of a game in the order of its deck, with what they were judged by when they were dealt (place 0 deck, 1 hand, 2 board, 3 laid aside).
create table timeline.session_cards (
  session_id uuid not null references timeline.sessions (id) on delete cascade,
  position smallint not null,
  token uuid not null default gen_random_uuid(),
  event_id bigint not null,
  event_version bigint not null,
  difficulty smallint not null,
  sort_lo bigint not null,
  sort_hi bigint not null,
  place smallint not null,
  misses smallint not null,
  hints smallint not null,
  primary key (session_id, position),
  foreign key (event_id, event_version) references timeline.event_versions (event_id, version)
) with (fillfactor = 80);
create index ix_session_cards_event on timeline.session_cards (event_id, event_version);

-- The log of a game: placements (gap) and hints (than), which give its score again.
create table timeline.moves (
  session_id uuid not null references timeline.sessions (id) on delete cascade,
  number smallint not null,
  position smallint not null,
  gap smallint,
  than smallint,
  is_right boolean,
  elapsed_ms integer not null,
  points integer not null,
  bonus integer not null,
  score integer not null,
  lives_left smallint not null,
  at timestamptz not null,
  primary key (session_id, number),
  constraint ck_moves_kind check ((gap is null) = (is_right is null) and (gap is null) <> (than is null))
);
