using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>What nodes of before still use is not taken from them, and nothing goes that is not named.</summary>
internal static class RemovalRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new("drop-table",
            "nodes of before still read and write it until the last one is replaced, and its rows are gone",
            "let a release go by that does not use it, then drop it, and give that as the reason",
            (c, facts) => c.Kind is ChangeKind.DropTable or ChangeKind.DropSchema && facts.IsLive(c.Object)),
        new("drop-object",
            "nodes of before may still use the view, function or type",
            "let a release go by that does not use it, then drop it, and give that as the reason",
            (c, facts) => c.Kind == ChangeKind.DropObject && facts.IsLive(c.Object)),
        new("drop-cascade",
            "whatever depends on it goes too, without being named",
            "drop what depends on it first, by name",
            (c, facts) => c is { Kind: ChangeKind.DropTable or ChangeKind.DropSchema or ChangeKind.DropColumn or ChangeKind.DropConstraint or ChangeKind.DropObject, Cascades: true } && facts.IsLive(c.Object)),
        new("truncate",
            "all rows are gone, and nobody reads or writes the table meanwhile",
            "delete in batches, or drop the table a release after its last use",
            (c, facts) => c.Kind == ChangeKind.Truncate && facts.IsLive(c.Object)),
        new("truncate-cascade",
            "every table with a foreign key to it is emptied too, without being named",
            "name the tables",
            (c, facts) => c is { Kind: ChangeKind.Truncate, Cascades: true } && facts.IsLive(c.Object)),
        new("rename-table",
            "nodes of before know it by its old name only",
            "a view of the old name in the same transaction, dropped a release later, and give that as the reason",
            (c, facts) => c.Kind == ChangeKind.RenameTable && facts.IsLive(c.Object)),
        new("rename-value",
            "nodes of before know the value by its old name only",
            "add a value, write and read both, and leave the old one unused",
            (c, facts) => c.Kind == ChangeKind.RenameValue && facts.IsLive(c.Object)),
    ];
}
