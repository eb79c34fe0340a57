create schema timeline;

create table timeline.categories (
  id bigint generated always as identity primary key,
  slug text not null,
  name text not null,
  description text not null,
  created_at timestamptz not null,
  version bigint not null
);
create unique index ux_timeline_categories_slug on timeline.categories (slug);

-- What happened, and when. Ids are in the order in which events came, which may be that of their dates; outside they are known by public_id, which is random.
-- status 1 draft, 2 published, 3 retired; precision as Wikibase numbers it, 0 billions of years to 11 days; calendar 1 Julian, 2 Gregorian, null for the usual one;
-- sort_lo and sort_hi are the first and last day it can mean, counted from 1 January of year 1.
create table timeline.events (
  id bigint generated always as identity primary key,
  public_id uuid not null default gen_random_uuid(),
  title text not null,
  title_key text not null,
  description text not null,
  category_id bigint not null references timeline.categories (id),
  difficulty smallint not null,
  measured_difficulty double precision,
  year bigint not null,
  month smallint,
  day smallint,
  precision smallint not null,
  circa boolean not null,
  calendar smallint,
  display_text text not null,
  sort_lo bigint not null,
  sort_hi bigint not null,
  source text not null,
  image_url text,
  image_licence text,
  status smallint not null,
  version bigint not null,
  report_count integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint ck_events_days check (sort_lo <= sort_hi)
);
create unique index ux_events_public_id on timeline.events (public_id);
create unique index ux_events_title_date on timeline.events (title_key, sort_lo, sort_hi);
create index ix_events_category on timeline.events (category_id, public_id);
create index ix_events_status on timeline.events (status, public_id);

-- All that a card showed and was judged by, at each version of its event: whoever plays with one is judged by the version that was dealt.
create table timeline.event_versions (
  event_id bigint not null references timeline.events (id) on delete cascade,
  version bigint not null,
  title text not null,
  description text not null,
  category_id bigint not null references timeline.categories (id),
  difficulty smallint not null,
  year bigint not null,
  month smallint,
  day smallint,
  precision smallint not null,
  circa boolean not null,
  calendar smallint,
  display_text text not null,
  sort_lo bigint not null,
  sort_hi bigint not null,
  image_url text,
  image_licence text,
  at timestamptz not null,
  primary key (event_id, version)
);
create index ix_event_versions_category on timeline.event_versions (category_id);

-- Raised by every change of what can be dealt: who remembers cards compares it.
create table timeline.catalogue (
  id smallint primary key,
  number bigint not null,
  constraint ck_catalogue_one_row check (id = 1)
);
insert into timeline.catalogue (id, number) values (1, 1);

-- What players say is wrong with a card (status 1 open, 2 resolved, 3 dismissed).
create table timeline.reports (
  id bigint generated always as identity primary key,
  event_id bigint not null references timeline.events (id) on delete cascade,
  reporter_id uuid not null,
  reason smallint not null,
  text text not null,
  status smallint not null,
  note text not null,
  resolved_by uuid,
  resolved_at timestamptz,
  created_at timestamptz not null,
  version bigint not null
);
create unique index ux_timeline_reports_reporter on timeline.reports (event_id, reporter_id);
create index ix_timeline_reports_status on timeline.reports (status, id);
create index ix_timeline_reports_reporter on timeline.reports (reporter_id, id);
