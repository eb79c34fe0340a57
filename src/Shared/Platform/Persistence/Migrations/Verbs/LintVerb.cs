using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Linting;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db lint</c>.</summary>
internal static class LintVerb
{
    private static readonly Option<bool> All = new("--all") { Description = "Every migration, applied or not; needs no database." };
    private static readonly Option<bool> Rules = new("--rules") { Description = "List the rules instead." };

    public static Command Build(IServiceProvider services)
    {
        var lint = new CommandWithoutDatabase("lint", "Says what in the pending migrations would hurt a database at work; ends with 1 when something would.") { All, Rules };
        lint.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return lint;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(Rules))
        {
            VerbOutput.Print(parsed, new { Rules = LintRules.All.Select(r => new { r.Name, r.Why, r.Instead }) }, LintRules.All.Select(r => (FormattableString)$"{r.Name}: {r.Why}. Instead: {r.Instead}."));
            return 0;
        }

        var migrations = MigrationFiles.Read(services.GetServices<MigrationSource>());
        var chosen = parsed.GetValue(All) ? migrations : await PendingAsync(services, cancel);
        var names = chosen.Select(m => m.Key).ToHashSet();
        var findings = MigrationLint.Check(migrations, m => names.Contains(m.Key));
        VerbOutput.Print(parsed, new { Migrations = chosen.Count, Findings = findings }, [.. findings.Select(f => (FormattableString)$"{f}"), $"{chosen.Count} migrations looked at, {findings.Count} findings"]);
        return findings.Count == 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Migration>> PendingAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync(cancel);
        return await DatabaseVerbs.Runner(services).LookAsync((_, plan) => Task.FromResult(plan.Pending), cancel);
    }
}
