using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>What belongs into a transaction, and what does not.</summary>
internal static class TransactionRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new("needs-no-transaction",
            "PostgreSQL refuses it inside a transaction",
            "a migration of its own, marked -- modular: no-transaction at its head",
            (c, facts) => facts.Migration.Transactional && NeedsNone(c)),
        new("enum-value-in-transaction",
            "the new value cannot be used before the transaction has ended",
            "alter type … add value if not exists, in a migration of its own marked -- modular: no-transaction",
            (c, facts) => facts.Migration.Transactional && c.Kind == ChangeKind.AddValue && facts.IsLive(c.Object)),
        new("not-repeatable",
            "without a transaction the migration runs again from its beginning after a kill, and fails at what is there already",
            "if not exists, if exists; or take the mark no-transaction away",
            (c, facts) => !facts.Migration.Transactional && !c.IsRepeatable && HappensOnce(c)),
        new("many-tables-locked",
            "it waits for one table while it keeps everybody from another, and two such transactions can wait for each other",
            "a migration for each table",
            (c, facts) => facts.IsAnotherLocked(c)),
        new("unseen-block",
            "what runs inside a block cannot be judged by its text",
            "plain statements; a loop over rows is a backfill in batches",
            (c, _) => c.Kind == ChangeKind.RunBlock),
    ];

    private static bool NeedsNone(Change change) =>
        change.Kind == ChangeKind.Vacuum || change is { IsGentle: true, Kind: ChangeKind.CreateIndex or ChangeKind.DropIndex or ChangeKind.Reindex or ChangeKind.DetachPartition };

    private static bool HappensOnce(Change change) => change.Kind
        is ChangeKind.CreateTable or ChangeKind.CreateSchema or ChangeKind.CreateIndex or ChangeKind.AddColumn or ChangeKind.AddCheck or ChangeKind.AddForeignKey or ChangeKind.AddUnique
        or ChangeKind.AddPrimaryKey or ChangeKind.AddExclusion or ChangeKind.AddValue or ChangeKind.RenameColumn or ChangeKind.RenameTable or ChangeKind.RenameValue or ChangeKind.DropColumn
        or ChangeKind.DropTable or ChangeKind.DropSchema or ChangeKind.DropIndex or ChangeKind.DropConstraint or ChangeKind.DropObject;
}
