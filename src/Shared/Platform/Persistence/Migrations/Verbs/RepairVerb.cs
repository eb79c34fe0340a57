using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Repairing;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db repair</c>.</summary>
internal static class RepairVerb
{
    private static readonly Option<bool> Yes = new("--yes") { Description = "Do it; without this it only shows what it would do." };

    public static Command Build(IServiceProvider services)
    {
        var repair = new Command("repair", "Has the history follow files that were changed or renamed, drops indexes that a failed build left invalid, and takes the schema as right as it is.") { Yes };
        RunOptions.AddTo(repair);
        repair.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return repair;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var yes = parsed.GetValue(Yes);
        var repair = new MigrationRepair(services.GetRequiredService<DatabaseConnection>().ConnectionString, MigrationFiles.Read(services.GetServices<MigrationSource>()));
        var repairs = await repair.RunAsync(yes, RunOptions.Request(services, parsed), cancel);
        var lines = repairs.Select(r => (FormattableString)$"{r}");
        VerbOutput.Print(parsed, new { Repairs = repairs, Done = yes }, repairs.Count == 0
            ? [$"Nothing to repair"]
            : [.. lines, yes ? (FormattableString)$"{repairs.Count} repaired" : $"Nothing is done yet: `modular db repair --yes` does it"]);
    }
}
