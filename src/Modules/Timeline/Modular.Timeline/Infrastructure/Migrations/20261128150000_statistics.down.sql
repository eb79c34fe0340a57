drop table timeline.counting;
drop table timeline.card_times;
drop table timeline.card_figures;
drop table timeline.player_days;
drop table timeline.totals;
drop table timeline.tallies;
alter table timeline.sessions drop column counted_at;
