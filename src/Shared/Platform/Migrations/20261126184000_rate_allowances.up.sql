-- modular: breaking
-- Limits that hold across nodes, by the generic cell rate algorithm: for each caller (a keyed hash) the time at which the allowance is full again.
-- It takes the place of the counters. A node of the version before counts sign-ins in them, so it cannot go on beside this one.
create table platform.rate_allowances (
  policy text not null,
  caller bytea not null,
  full_at timestamptz not null,
  primary key (policy, caller)
);
create index ix_rate_allowances_full_at on platform.rate_allowances (full_at);

drop table platform.rate_counters;
