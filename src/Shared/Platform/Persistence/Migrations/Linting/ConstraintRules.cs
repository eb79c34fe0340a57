using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Constraints on live tables come in two steps: they hold for new rows first, and are proved for the old ones later.</summary>
internal static class ConstraintRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new("check-without-not-valid",
            "nobody reads or writes the table while all its rows are checked",
            "add constraint … check (…) not valid, and alter table … validate constraint in a later migration",
            (c, facts) => c is { Kind: ChangeKind.AddCheck, IsGentle: false } && facts.IsLive(c.Object)),
        new("foreign-key-without-not-valid",
            "nobody writes to either table while all rows are looked up",
            "add constraint … foreign key … not valid, and alter table … validate constraint in a later migration",
            (c, facts) => c is { Kind: ChangeKind.AddForeignKey, IsGentle: false } && facts.IsLive(c.Object)),
        new("unique-without-index",
            "nobody reads or writes the table while its index is built",
            "create unique index concurrently first, then add constraint … unique (or primary key) using index",
            (c, facts) => c is { Kind: ChangeKind.AddUnique or ChangeKind.AddPrimaryKey, IsGentle: false } && facts.IsLive(c.Object)),
        new("exclusion-constraint",
            "nobody reads or writes the table while its index is built, and there is no gentler way to one",
            "fill a new table that has the constraint, and change over to it",
            (c, facts) => c.Kind == ChangeKind.AddExclusion && facts.IsLive(c.Object)),
        new("validate-in-one-transaction",
            "the lock of adding the constraint is still held while all rows are checked",
            "alter table … validate constraint in a migration of its own",
            (c, facts) => c.Kind == ChangeKind.Validate && facts.IsAddedInTransaction(c.Object, c.Part) && facts.IsLive(c.Object)),
        new("set-not-null-without-check",
            "nobody reads or writes the table while all its rows are checked",
            "add constraint … check (<column> is not null) not valid, validate it in the next migration, then set not null, which finds the check and reads nothing",
            (c, facts) => c.Kind == ChangeKind.SetNotNull && facts.IsLive(c.Object) && !facts.IsProvedNotNull(c.Object, c.Part)),
        new("domain-constraint",
            "every column of that domain is checked, row by row, with its table locked",
            "alter domain … add constraint … not valid, and alter domain … validate constraint in a later migration",
            (c, _) => c is { Kind: ChangeKind.AddDomainCheck, IsGentle: false }),
    ];
}
