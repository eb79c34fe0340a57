drop table forums.drafts, forums.notifications, forums.mentions, forums.read_positions, forums.follows, forums.members, forums.reactions, forums.votes;
alter table forums.replies drop column activity;
