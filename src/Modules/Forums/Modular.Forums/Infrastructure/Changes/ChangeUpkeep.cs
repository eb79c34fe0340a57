namespace Modular.Forums.Infrastructure.Changes;

/// <summary>Changes go after seven days, and how far they went is remembered with it: whoever comes back from before must be told.</summary>
internal static class ChangeUpkeep
{
    public const string Statement = """
        with gone as (
          delete from forums.changes where id in (select id from forums.changes order by id limit 1000) and at < now() - interval '7 days' returning xid, id),
        last as (select xid, id from gone order by xid desc, id desc limit 1)
        update forums.change_log l set
          dropped_xid = case when (last.xid, last.id) > (l.dropped_xid, l.dropped_id) then last.xid else l.dropped_xid end,
          dropped_id = case when (last.xid, last.id) > (l.dropped_xid, l.dropped_id) then last.id else l.dropped_id end
        from last
        """;
}
