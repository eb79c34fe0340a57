namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>All rules there are, in the order in which they are told.</summary>
internal static class LintRules
{
    public static readonly LintRule DownMissing = new(
        "down-missing", "nothing takes the migration back when its release has to go", "write a .down.sql, even if it keeps less than there was", (_, _) => false);

    public static readonly LintRule AllowLine = new(
        "allow-line", "a line that allows nothing, or not for a reason, hides what the next one means", "write -- modular: allow <rule>: <reason>, where the rule is broken", (_, _) => false);

    public static readonly IReadOnlyList<LintRule> All =
    [
        .. IndexRules.All, .. ConstraintRules.All, .. ColumnRules.All, .. TableRules.All, .. RemovalRules.All, .. TransactionRules.All, .. TypeRules.All, DownMissing, AllowLine,
    ];
}
