drop table forums.attachments;
