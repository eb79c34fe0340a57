using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Live tables are not locked, written or written anew as a whole.</summary>
internal static class TableRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new("whole-table-write",
            "one transaction writes all rows, keeps them locked to its end, holds up who follows the log, and leaves as many dead ones",
            "a backfill in batches: update … where id in (select id … where <not done yet> limit 1000)",
            (c, facts) => c is { Kind: ChangeKind.Update or ChangeKind.Delete, IsNarrow: false } && facts.IsLive(c.Object)),
        new("lock-table",
            "whoever needs the table waits until the transaction ends",
            "leave it to the statements, which take the least that they need",
            (c, facts) => c.Kind == ChangeKind.LockTable && facts.IsLive(c.Object)),
        new("vacuum-full",
            "nobody reads or writes the table while it is written anew",
            "a plain vacuum; for bloat, a new table that is filled in batches",
            (c, facts) => c is { Kind: ChangeKind.Vacuum, IsGentle: false } && facts.IsLive(c.Object)),
        new("cluster",
            "nobody reads or writes the table while it is written anew",
            "an index that fits the question, or a new table that is filled in batches",
            (c, facts) => c.Kind == ChangeKind.Cluster && facts.IsLive(c.Object)),
        new("table-rewrite",
            "logged, tablespace and access method are changed by writing the whole table anew, and nobody reads or writes it meanwhile",
            "a new table that is filled in batches",
            (c, facts) => c.Kind == ChangeKind.WriteAnew && facts.IsLive(c.Object)),
        new("refresh-without-concurrently",
            "nobody reads the view while it is worked out",
            "refresh materialized view concurrently, which needs a unique index",
            (c, facts) => c is { Kind: ChangeKind.Refresh, IsGentle: false } && facts.IsLive(c.Object)),
        new("partition-of",
            "nobody reads or writes the whole table until the partition is there",
            "create table … (like …), then alter table … attach partition",
            (c, facts) => c.Kind == ChangeKind.PartitionOf && facts.IsLive(c.Object)),
        new("detach-without-concurrently",
            "nobody reads or writes the whole table until the partition is away",
            "alter table … detach partition … concurrently, in a migration of its own marked -- modular: no-transaction",
            (c, facts) => c is { Kind: ChangeKind.DetachPartition, IsGentle: false } && facts.IsLive(c.Object)),
    ];
}
