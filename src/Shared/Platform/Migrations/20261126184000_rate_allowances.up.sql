-- Limits that hold across nodes, by the generic cell rate algorithm: for each caller (a keyed hash) the time at which the allowance is full again.
-- The counters that they take the place of stay for the nodes of the version before; a later version drops them.
create table platform.rate_allowances (
  policy text not null,
  caller bytea not null,
  full_at timestamptz not null,
  primary key (policy, caller)
);
create index ix_rate_allowances_full_at on platform.rate_allowances (full_at);
