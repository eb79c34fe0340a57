using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Reads migrations for what would hurt a database that is at work. It looks at the text alone, so it says the same everywhere.</summary>
internal static class MigrationLint
{
    /// <summary>What is wrong with those chosen. All are read, because a later one may rest on what an earlier one proved.</summary>
    public static IReadOnlyList<LintFinding> Check(IEnumerable<Migration> inOrder, Func<Migration, bool> isChosen)
    {
        var modules = new Dictionary<string, MigrationFacts>(StringComparer.Ordinal);
        var findings = new List<LintFinding>();
        foreach (var migration in inOrder)
        {
            if (!modules.TryGetValue(migration.Module, out var facts)) modules[migration.Module] = facts = new();
            var broken = Broken(migration, facts);
            if (isChosen(migration)) findings.AddRange(AllowedLines.Apply(migration, broken));
        }

        return findings;
    }

    /// <summary>Refuses pending migrations that break a rule, unless their module has nothing yet: then no table is in use.</summary>
    /// <exception cref="StartupException">Names the first finding.</exception>
    public static void Refuse(MigrationPlan plan, IReadOnlyList<Migration> chosen)
    {
        var atWork = plan.History.Select(a => a.Module).ToHashSet(StringComparer.Ordinal);
        var findings = Check(plan.Migrations, m => chosen.Contains(m) && atWork.Contains(m.Module));
        if (findings.Count == 0) return;
        var more = findings.Count == 1 ? "" : $" ({findings.Count - 1} more: `modular db lint`)";
        throw new StartupException($"Nothing was run, because migration {findings[0]}{more}");
    }

    private static List<(StatementEffect? Effect, LintFinding Finding)> Broken(Migration migration, MigrationFacts facts)
    {
        facts.Enter(migration);
        var broken = new List<(StatementEffect?, LintFinding)>();
        if (migration.DownSql is null) broken.Add((null, Finding(migration, 1, LintRules.DownMissing, "the file stands alone")));
        foreach (var effect in StatementEffect.ReadAll(migration.UpSql))
        {
            foreach (var change in effect.Changes)
            {
                broken.AddRange(LintRules.All.Where(rule => rule.Forbids(change, facts)).Select(rule => ((StatementEffect?)effect, Finding(migration, effect.Statement.Line, rule, About(change)))));
                facts.Note(change);
            }
        }

        return [.. broken.Distinct()];
    }

    public static LintFinding Finding(Migration migration, int line, LintRule rule, string about) => new(migration.Name, line, rule.Name, about, rule.Why, rule.Instead);

    private static string About(Change change) => change.Part is null || change.Kind == ChangeKind.DropIndex ? $"{change.Object}" : $"{change.Object} ({change.Part})";
}
