using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Baselining;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db baseline</c>.</summary>
internal static class BaselineVerb
{
    private static readonly Option<string?> To = new("--to") { Description = "The last migration that the schema already has: an id, a unique beginning of one, or a name." };
    private static readonly Option<string?> Module = new("--module") { Description = "Only this module's; all that would have run by then when not given." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Check, and only show what would be marked." };
    private static readonly Option<bool> Release = new("--release") { Description = "Let what a baseline marked be rolled back like what ran here." };

    public static Command Build(IServiceProvider services)
    {
        var baseline = new Command("baseline", "Marks migrations as applied without running them, where the schema is there already and the history is not.") { To, Module, DryRun, Release };
        baseline.Validators.Add(given =>
        {
            if (given.GetResult(To) is null == given.GetResult(Release) is null) given.AddError("Say either --to or --release.");
            else if (given.GetResult(Release) is not null && given.GetResult(DryRun) is not null) given.AddError("--release has no dry run.");
        });
        baseline.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return baseline;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var baseline = new Baseline(services.GetRequiredService<DatabaseConnection>().ConnectionString, services.GetServices<MigrationSource>());
        if (parsed.GetValue(To) is { } to)
        {
            var result = await baseline.MarkAsync(to, parsed.GetValue(Module), parsed.GetValue(DryRun), cancel);
            VerbOutput.Print(parsed, result, result.Migrations.Select(Line).Append(Summary(result)));
            return;
        }

        var released = await baseline.ReleaseAsync(parsed.GetValue(Module), cancel);
        VerbOutput.Print(parsed, new { released }, released.Select(Line).Append((FormattableString)$"{released.Count} migrations may be rolled back now"));
    }

    private static FormattableString Line(string migration) => $"  {migration}";

    private static FormattableString Summary(BaselineResult result) => result.DryRun
        ? (FormattableString)$"Would mark {result.Migrations.Count} migrations as batch {result.Batch}: their {result.TablesChecked} tables are there; nothing was written"
        : $"Marked {result.Migrations.Count} migrations as batch {result.Batch}: their {result.TablesChecked} tables are there";
}
