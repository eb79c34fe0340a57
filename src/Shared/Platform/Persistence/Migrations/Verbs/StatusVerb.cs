using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Importing;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db status</c>.</summary>
internal static class StatusVerb
{
    public static Command Build(IServiceProvider services)
    {
        var status = new Command("status", "Shows what is applied, pending, changed or unknown.");
        status.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return status;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var status = await DatabaseVerbs.Runner(services).StatusAsync(cancel);
        var imported = await ImportedSummary.ReadAsync(services.GetRequiredService<DatabaseConnection>().ConnectionString, cancel);
        var lines = status.Select(m => (FormattableString)$"{m.State,-8} {m.Module,-10} {m.Id,-50} {When(m.Applied)}");
        VerbOutput.Print(parsed, new { Migrations = status, imported }, [.. imported.Select(i => (FormattableString)$"{i}"), .. lines]);
    }

    private static string When(AppliedMigration? applied) => applied is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"batch {applied.Batch}, {applied.AppliedAt:u}, {(applied.Origin == MigrationOrigin.Run ? $"{applied.Duration.TotalMilliseconds:0} ms" : applied.Origin)}");
}
