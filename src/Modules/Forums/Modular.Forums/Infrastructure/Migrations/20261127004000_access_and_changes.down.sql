drop table forums.followers;
drop table forums.changes;
alter table forums.replies
  drop column participants, drop column conversation_id, drop column thread_root_id, drop column deleted_by, drop column score, drop column html;
alter table forums.topics drop column deleted_by, drop column score, drop column html;
alter table forums.categories drop column seen_by, drop column moderate_roles, drop column post_roles, drop column view_roles;
