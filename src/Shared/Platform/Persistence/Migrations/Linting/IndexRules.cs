using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Indexes of live tables are made and dropped beside their readers and writers.</summary>
internal static class IndexRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new("index-without-concurrently",
            "nobody writes to the table until the index is built",
            "create index concurrently if not exists, in a migration of its own marked -- modular: no-transaction",
            (c, facts) => c is { Kind: ChangeKind.CreateIndex, IsGentle: false } && facts.IsLive(c.Object)),
        new("drop-index-without-concurrently",
            "nobody reads or writes the table while the drop waits for those who use it",
            "drop index concurrently if exists, in a migration of its own marked -- modular: no-transaction",
            (c, facts) => c is { Kind: ChangeKind.DropIndex, IsGentle: false } && !facts.IsNewIndex(c.Object)),
        new("reindex-without-concurrently",
            "nobody writes to the table, or reads through the index, until it is built anew",
            "reindex … concurrently, in a migration of its own marked -- modular: no-transaction",
            (c, facts) => c is { Kind: ChangeKind.Reindex, IsGentle: false } && facts.IsLive(c.Object)),
    ];
}
