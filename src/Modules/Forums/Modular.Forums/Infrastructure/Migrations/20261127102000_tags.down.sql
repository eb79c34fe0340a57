delete from forums.followers where name = 'tag_totals';
drop table forums.tag_totals, forums.tagged_topics;
