drop table forums.counted_days;
drop table forums.contributions;
drop table forums.days;
