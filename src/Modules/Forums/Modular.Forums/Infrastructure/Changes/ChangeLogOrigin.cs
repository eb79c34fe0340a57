using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;

namespace Modular.Forums.Infrastructure.Changes;

/// <summary>
/// A database that was dumped and restored elsewhere has a log with the numbers of other transactions, which the new ones may lie below: whoever follows would wait
/// for them for ever. So the log is numbered anew. All followers keep their places, and positions that clients kept are no good any more.
/// </summary>
internal sealed class ChangeLogOrigin(DbSession session, ILogger<ChangeLogOrigin> log) : IStartupTask
{
    private const string Lock = """
        select l.cluster <> c.system_identifier::text or exists (select from forums.changes where xid >= pg_snapshot_xmax(pg_current_snapshot()))
          or exists (select from forums.followers where xid >= pg_snapshot_xmax(pg_current_snapshot()))
        from forums.change_log l, pg_control_system() c for update of l
        """;

    /// <summary>Between any two followers' places lies one stretch; its number takes the place of the transactions'. Within it the ids keep the order of each topic.</summary>
    private const string Renumber = """
        update forums.changes c set xid = n.stretch::text::xid8
        from (select ch.id, (select count(distinct (f.xid, f.id)) from forums.followers f where (f.xid, f.id) < (ch.xid, ch.id)) as stretch from forums.changes ch) n where n.id = c.id
        """;

    private const string MoveFollowers = """
        update forums.followers f set xid = n.stretch::text::xid8, id = 9223372036854775807
        from (select name, dense_rank() over (order by xid, id) - 1 as stretch from forums.followers) n where n.name = f.name
        """;

    private const string BeginEpoch = """
        update forums.change_log set epoch = epoch + 1, cluster = (select system_identifier::text from pg_control_system()), dropped_xid = '0', dropped_id = 0
        """;

    public async Task RunAsync(CancellationToken cancel)
    {
        if (await session.TransactAsync(() => RenumberAsync(cancel), cancel))
            log.LogWarning("This database comes from elsewhere: the log of changes was numbered anew, and whoever followed it from outside has to begin again");
    }

    private async Task<bool> RenumberAsync(CancellationToken cancel)
    {
        await using (var look = session.Command(Lock))
        {
            if (await look.ExecuteScalarAsync(cancel) is not true) return false;
        }

        await using var batch = session.Batch().Add(Renumber).Add(MoveFollowers).Add(BeginEpoch);
        await batch.ExecuteNonQueryAsync(cancel);
        return true;
    }
}
