namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>A rule that a migration breaks without a reason.</summary>
/// <param name="Migration">Such as <c>forums/20261121090000_create_topics</c>.</param>
/// <param name="Line">Where the statement begins.</param>
/// <param name="Rule">Which rule.</param>
/// <param name="About">The table or the like; for an allow line, what is wrong with it.</param>
/// <param name="Why">What would happen.</param>
/// <param name="Instead">The safe way.</param>
internal sealed record LintFinding(string Migration, int Line, string Rule, string About, string Why, string Instead)
{
    public override string ToString() =>
        $"{Migration}, line {Line}: {Rule}, {About}: {Why}. Instead: {Instead}.{(Rule == LintRules.AllowLine.Name ? "" : $" If it is meant: -- modular: allow {Rule}: <reason>")}";
}
