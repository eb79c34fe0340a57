using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Importing;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db history</c>.</summary>
internal static class HistoryVerb
{
    public static Command Build(IServiceProvider services)
    {
        var history = new Command("history", "Lists all that ever ran, the oldest first, with what was imported from older tools.") { ImportVerb.Build(services), ForgetVerb.Build(services) };
        history.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return history;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(services.GetRequiredService<DatabaseConnection>().ConnectionString, cancel);
        var imported = await new ImportedHistory(connection).ReadAsync(cancel);
        var applied = (await new MigrationHistory(connection).ReadAsync(cancel)).OrderBy(a => a.Batch).ThenBy(a => a.AppliedAt).ToList();
        VerbOutput.Print(parsed, new { imported, applied }, imported.Count + applied.Count == 0 ? [$"Nothing ran here yet"] : imported.Select(Line).Concat(applied.Select(Line)));
    }

    private static FormattableString Line(ImportedMigration m) => $"{m.When,-27} {m.Tool,-10} {m.Module,-10} {m.Shown,-50} id {m.OriginalId}{Batch(m)}{Duration(m)}";

    private static FormattableString Line(AppliedMigration a) =>
        $"{a.AppliedAt.UtcDateTime,-27:yyyy-MM-dd HH:mm:ss.FFFFFF'Z'} {a.Origin,-10} {a.Module,-10} {a.Id,-50} batch {a.Batch}, {a.Duration.TotalMilliseconds:0} ms";

    private static string Batch(ImportedMigration m) => m.OriginalBatch is { } batch ? string.Create(CultureInfo.InvariantCulture, $", its batch {batch}") : "";

    private static string Duration(ImportedMigration m) => m.DurationNanoseconds is >= 0 and { } took ? string.Create(CultureInfo.InvariantCulture, $", {took / 1e6:0.###} ms") : "";
}
