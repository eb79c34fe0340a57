-- How the module's operations did on each node, a row for each minute, operation and outcome: how many fell into which class of duration, so that nodes and minutes can be put together.
create table forums.operation_samples (
  at timestamptz not null,
  node uuid not null,
  operation text not null,
  outcome text not null,
  lowest smallint not null,
  counts integer[] not null,
  primary key (at, node, operation, outcome)
);
