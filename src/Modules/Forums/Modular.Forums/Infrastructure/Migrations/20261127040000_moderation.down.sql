drop table forums.sanctions;
drop table forums.standings;
drop table forums.reports;
drop table forums.report_cases;
