-- Posts that people reported. All reports of one post, until somebody decides, are one case (status 1 pending, 2 resolved, 3 dismissed).
create table forums.report_cases (
  id bigint generated always as identity primary key,
  topic_id bigint references forums.topics (id) on delete cascade,
  reply_id bigint references forums.replies (id) on delete cascade,
  author_id uuid not null,
  status smallint not null,
  assignee_id uuid,
  report_count integer not null,
  created_at timestamptz not null,
  last_reported_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  action smallint,
  note text,
  version bigint not null,
  constraint ck_report_cases_post check (num_nonnulls(topic_id, reply_id) = 1)
);
create unique index ux_report_cases_topic on forums.report_cases (topic_id) where status = 1 and topic_id is not null;
create unique index ux_report_cases_reply on forums.report_cases (reply_id) where status = 1 and reply_id is not null;
create index ix_report_cases_topic on forums.report_cases (topic_id) where topic_id is not null;
create index ix_report_cases_reply on forums.report_cases (reply_id) where reply_id is not null;
create index ix_report_cases_status on forums.report_cases (status, id);
create index ix_report_cases_assignee on forums.report_cases (assignee_id, status, id) where assignee_id is not null;
create index ix_report_cases_author on forums.report_cases (author_id, id);

create table forums.reports (
  id bigint generated always as identity primary key,
  case_id bigint not null references forums.report_cases (id) on delete cascade,
  reporter_id uuid not null,
  reason smallint not null,
  note text not null,
  created_at timestamptz not null
);
create unique index ux_reports_reporter on forums.reports (case_id, reporter_id);
create index ix_reports_reporter on forums.reports (reporter_id, id);

-- How people stand here; who has no row stands well.
create table forums.standings (
  user_id uuid primary key,
  warnings integer not null,
  suspended_until timestamptz,
  suspended_at timestamptz,
  suspended_by uuid,
  suspension_reason text,
  version bigint not null
);
create index ix_standings_suspended on forums.standings (suspended_until) where suspended_until is not null;

-- What was done to people, and never changed afterwards (kind 1 warning, 2 suspension, 3 lifted).
create table forums.sanctions (
  id bigint generated always as identity primary key,
  user_id uuid not null,
  kind smallint not null,
  reason text not null,
  until timestamptz,
  by_id uuid not null,
  case_id bigint references forums.report_cases (id) on delete set null,
  at timestamptz not null
);
create index ix_sanctions_user on forums.sanctions (user_id, id);
create index ix_sanctions_case on forums.sanctions (case_id) where case_id is not null;
