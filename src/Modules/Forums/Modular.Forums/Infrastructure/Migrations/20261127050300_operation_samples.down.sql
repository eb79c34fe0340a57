drop table forums.operation_samples;
