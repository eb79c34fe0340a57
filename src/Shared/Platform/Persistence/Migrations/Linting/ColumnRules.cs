using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Columns come to live tables without a look at the rows, and change in steps that old and new nodes both understand.</summary>
internal static class ColumnRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new("required-column",
            "the rows that are there have no value for it, so it fails, and nodes of before cannot write any more",
            "add it with a default, or nullable, fill it in batches and set it not null later",
            (c, facts) => IsAdded(c, facts) && c.Column!.IsMissingValue),
        new("volatile-default",
            "a default that may differ from row to row writes the whole table anew, and nobody reads or writes it meanwhile",
            "add the column without it, alter column … set default for new rows, and fill the old ones in batches",
            (c, facts) => IsAdded(c, facts) && c.Column! is { IsStored: false, IsIdentity: false, IsSerial: false, Rewrites: true }),
        new("stored-column",
            "a stored generated column writes the whole table anew, and nobody reads or writes it meanwhile",
            "add a plain column, keep it by a trigger or by those who write, and fill it in batches",
            (c, facts) => (IsAdded(c, facts) && c.Column!.IsStored) || (c.Kind == ChangeKind.SetGenerated && facts.IsLive(c.Object))),
        new("numbered-column",
            "an identity or serial column writes the whole table anew, and nobody reads or writes it meanwhile",
            "add a nullable bigint, fill it in batches, then set it not null and add generated … as identity",
            (c, facts) => IsAdded(c, facts) && (c.Column!.IsIdentity || c.Column.IsSerial)),
        new("column-with-constraint",
            "nobody reads or writes the table while all its rows are checked, or its index is built",
            "add the column alone; a check or foreign key not valid, and a unique index concurrently, come after it",
            (c, facts) => IsAdded(c, facts) && c.Work == TableWork.Scan),
        new("change-type",
            "most changes of a type write the whole table and its indexes anew, and nobody reads or writes it meanwhile",
            "add a column of the new type, write both, fill it in batches, read it, and drop the old one a release later",
            (c, facts) => c.Kind == ChangeKind.AlterType && facts.IsLive(c.Object)),
        new("drop-column",
            "nodes of before still read and write it until the last one is replaced",
            "let a release go by that does not use it, then drop it, and give that as the reason",
            (c, facts) => c.Kind == ChangeKind.DropColumn && facts.IsLive(c.Object)),
        new("rename-column",
            "nodes of before know it by its old name only",
            "add a new column, write both, fill it in batches, read it, and drop the old one a release later",
            (c, facts) => c.Kind == ChangeKind.RenameColumn && facts.IsLive(c.Object)),
        new("drop-not-null",
            "nodes of before do not expect a row without a value",
            "let a release go by that reads nulls, and give that as the reason",
            (c, facts) => c.Kind == ChangeKind.DropNotNull && facts.IsLive(c.Object)),
        new("json-column",
            "json knows no equality, so select distinct and group by over the table fail",
            "jsonb",
            (c, facts) => IsAdded(c, facts) && c.Column!.Type == "json"),
    ];

    private static bool IsAdded(Change change, MigrationFacts facts) => change is { Kind: ChangeKind.AddColumn, Column: not null } && facts.IsLive(change.Object);
}
