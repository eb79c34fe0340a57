create table platform.rate_counters (
  policy text not null,
  caller text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (policy, caller, window_start)
);
create index ix_rate_counters_window_start on platform.rate_counters (window_start);

drop table platform.rate_allowances;
