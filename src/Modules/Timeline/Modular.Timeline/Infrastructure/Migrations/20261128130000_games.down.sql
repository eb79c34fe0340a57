drop table timeline.moves;
drop table timeline.session_cards;
drop table timeline.sessions;
