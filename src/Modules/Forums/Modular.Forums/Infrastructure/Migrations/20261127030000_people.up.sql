-- Raised by what changes how a reply is shown without being an edit of it, such as a vote.
alter table forums.replies add column activity bigint not null default 0;

-- What somebody thinks of a post: 1 or -1. A post's score is the sum, kept in the transaction of the vote.
create table forums.votes (
  user_id uuid not null,
  post_kind smallint not null,
  post_id bigint not null,
  value smallint not null check (value in (-1, 1)),
  at timestamptz not null,
  primary key (user_id, post_kind, post_id)
);
create index ix_votes_post on forums.votes (post_kind, post_id);

create table forums.reactions (
  post_kind smallint not null,
  post_id bigint not null,
  emoji text not null,
  user_id uuid not null,
  at timestamptz not null,
  primary key (post_kind, post_id, emoji, user_id)
);
create index ix_reactions_person on forums.reactions (user_id, post_kind, post_id);

-- What the forums keep of each person: a setting, and the number of their last notification. The row is also what orders writes about one person.
create table forums.members (
  user_id uuid primary key,
  follows_own_posts boolean not null default true,
  last_notification bigint not null default 0
);

-- A topic, a category or a tag that somebody follows (1) or wants to hear nothing of (2).
create table forums.follows (
  id bigint generated always as identity primary key,
  user_id uuid not null,
  topic_id bigint references forums.topics (id) on delete cascade,
  category_id bigint references forums.categories (id) on delete cascade,
  tag text,
  level smallint not null check (level in (1, 2)),
  is_automatic boolean not null,
  at timestamptz not null,
  check (num_nonnulls(topic_id, category_id, tag) = 1)
);
create unique index ux_follows_topic on forums.follows (user_id, topic_id) where topic_id is not null;
create unique index ux_follows_category on forums.follows (user_id, category_id) where category_id is not null;
create unique index ux_follows_tag on forums.follows (user_id, tag) where tag is not null;
create index ix_follows_person on forums.follows (user_id, id);
create index ix_follows_of_topic on forums.follows (topic_id, user_id) where topic_id is not null;
create index ix_follows_of_category on forums.follows (category_id, user_id) where category_id is not null;
create index ix_follows_of_tag on forums.follows (tag, user_id) where tag is not null;

-- How far somebody has read in a topic: the id of the last reply. It only moves forward.
create table forums.read_positions (
  user_id uuid not null,
  topic_id bigint not null references forums.topics (id) on delete cascade,
  reply_id bigint not null,
  at timestamptz not null,
  primary key (user_id, topic_id)
);
create index ix_read_positions_topic on forums.read_positions (topic_id);

-- Who has been mentioned in a post, so that an edit tells only those it newly mentions.
create table forums.mentions (
  post_kind smallint not null,
  post_id bigint not null,
  user_id uuid not null,
  at timestamptz not null,
  primary key (post_kind, post_id, user_id)
);
create index ix_mentions_person on forums.mentions (user_id, post_kind, post_id);

-- What people are told. Numbered for each person under the lock of their row in members, so that numbers become visible in their order.
create table forums.notifications (
  user_id uuid not null,
  number bigint not null,
  kind text not null,
  topic_id bigint references forums.topics (id) on delete cascade,
  reply_id bigint,
  actor_id uuid,
  about text not null,
  note text,
  at timestamptz not null,
  read_at timestamptz,
  primary key (user_id, number)
);
create unique index ux_notifications_about on forums.notifications (user_id, about);
create index ix_notifications_unread on forums.notifications (user_id, number) where read_at is null;
create index ix_notifications_unread_topic on forums.notifications (user_id, topic_id) where read_at is null;
create index ix_notifications_topic on forums.notifications (topic_id);
create index ix_notifications_read on forums.notifications (read_at) where read_at is not null;
create index ix_notifications_at on forums.notifications (at);

-- What somebody has begun to write: an answer to a topic, or a topic in a category.
create table forums.drafts (
  user_id uuid not null,
  key text not null,
  topic_id bigint references forums.topics (id) on delete cascade,
  category_id bigint references forums.categories (id) on delete cascade,
  title text not null,
  content text not null,
  tags text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  primary key (user_id, key)
);
create index ix_drafts_topic on forums.drafts (topic_id) where topic_id is not null;
create index ix_drafts_category on forums.drafts (category_id) where category_id is not null;
