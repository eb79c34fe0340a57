using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Takes from what was found what a migration allows itself, and adds what is wrong with how it does.</summary>
internal static class AllowedLines
{
    public static IReadOnlyList<LintFinding> Apply(Migration migration, IReadOnlyList<(StatementEffect? Effect, LintFinding Finding)> broken)
    {
        var statements = SqlStatement.Split(migration.UpSql);
        var allows = AllowLine.ReadAll(migration.UpSql).Select(allow => (Allow: allow, Scope: Scope(allow, statements))).ToList();
        var left = broken.Where(b => !allows.Any(a => Covers(a.Allow, a.Scope, b))).Select(b => b.Finding);
        var wrong = allows.Select(a => (a.Allow.Line, About: Wrong(a.Allow, broken.Any(b => Covers(a.Allow, a.Scope, b))))).Where(w => w.About is not null)
            .Select(w => MigrationLint.Finding(migration, w.Line, LintRules.AllowLine, w.About!));
        return [.. left.Concat(wrong).OrderBy(f => f.Line)];
    }

    /// <summary>The line of the statement that it is for; 0 = all of the file, -1 = none follows.</summary>
    private static int Scope(AllowLine allow, IReadOnlyList<SqlStatement> statements)
    {
        if (statements.Count == 0 || allow.Line < statements[0].Line) return 0;
        return statements.FirstOrDefault(s => allow.Line < s.Line + s.Text.AsSpan().Count('\n') + 1)?.Line ?? -1;
    }

    private static bool Covers(AllowLine allow, int scope, (StatementEffect? Effect, LintFinding Finding) broken) =>
        allow.Reason.Length > 0 && allow.Rule == broken.Finding.Rule && (scope == 0 || broken.Effect?.Statement.Line == scope);

    private static string? Wrong(AllowLine allow, bool isUsed) =>
        isUsed ? null
        : LintRules.All.All(rule => rule.Name != allow.Rule) ? $"there is no rule \"{allow.Rule}\""
        : allow.Reason.Length == 0 ? $"{allow.Rule} is allowed without a reason"
        : $"{allow.Rule} is not broken here";
}
