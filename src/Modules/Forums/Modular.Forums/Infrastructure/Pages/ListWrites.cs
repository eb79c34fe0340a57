using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>
/// The transactions that wrote topics or categories, noted by triggers of these tables: whether there is one that a snapshot does not hold is one look from the end of
/// the index, and right in whatever order they commit.
/// </summary>
internal sealed class ListWrites : IEntityTypeConfiguration<ListWrites.Row>
{
    public const string Upkeep = "delete from forums.list_writes where xid = any(array(select xid from forums.list_writes where at < now() - interval '10 minutes' limit 1000))";

    /// <summary>Older than all.</summary>
    private const string Nothing = "1:1:";

    /// <summary>Going down from the newest: of a list that holds, only what was noted since its snapshot's oldest transaction is looked at. What a restored database brought along counts as not yet done.</summary>
    private const string Look = """
        select pg_current_snapshot()::text, (
          select xid from forums.list_writes
          where xid >= pg_snapshot_xmin($1::pg_snapshot) and xid < pg_snapshot_xmax(pg_current_snapshot()) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
          order by xid desc limit 1) is null
        """;

    /// <summary>The snapshot of now, and whether all that <paramref name="snapshot"/> holds is still so in it.</summary>
    public static async Task<(string Now, bool Holds)> LookAsync(DbSession session, string? snapshot, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Look).With(snapshot ?? Nothing);
        await using var row = await select.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetString(0), row.GetBoolean(1));
    }

    public void Configure(EntityTypeBuilder<Row> write)
    {
        write.ToTable("list_writes");
        write.HasKey(w => w.Xid);
        write.Property(w => w.Xid).HasColumnType("xid8").ValueGeneratedNever().HasDefaultValueSql("pg_current_xact_id()");
        write.Property(w => w.At).HasDefaultValueSql("now()");
    }

    /// <summary>A transaction that wrote what lists show.</summary>
    internal sealed class Row
    {
        public ulong Xid { get; private set; }

        public DateTimeOffset At { get; private set; }
    }
}
