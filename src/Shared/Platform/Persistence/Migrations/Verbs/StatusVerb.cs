using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Importing;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db status</c>.</summary>
internal static class StatusVerb
{
    private const int NotWell = 2; // 1 is for what could not be done

    private static readonly Option<bool> Check = new("--check") { Description = "End with 2 unless everything is applied as it is here." };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Tell how long each statement took." };

    public static Command Build(IServiceProvider services) => Build(services, "status");

    public static Command Build(IServiceProvider services, string name)
    {
        var status = new Command(name, "Shows what is applied, pending, changed, renamed or missing.") { Check, Verbose };
        status.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return status;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var status = await DatabaseVerbs.Runner(services).StatusAsync(cancel);
        var imported = await ImportedSummary.ReadAsync(services.GetRequiredService<DatabaseConnection>().ConnectionString, cancel);
        var times = new StatementTimes(parsed.GetValue(Verbose) ? MigrationFiles.Read(services.GetServices<MigrationSource>()) : []);
        var lines = status.SelectMany(m => times.Of(m).Prepend((FormattableString)$"{m.State,-8} {m.Module,-10} {m.Id,-50} {About(m)}"));
        VerbOutput.Print(parsed, new { Migrations = status, Summary = Counts(status), imported }, [.. imported.Select(i => (FormattableString)$"{i}"), .. lines, $"{Summary(status)}"]);
        return parsed.GetValue(Check) && status.Any(m => m.State != MigrationState.Applied) ? NotWell : 0;
    }

    private static string About(MigrationStatus migration) => migration switch
    {
        { OutOfOrder: true } => "out of order: a younger one of its module has run",
        { State: MigrationState.Pending, Breaking: true } => "breaking: stop nodes of older versions first",
        { State: MigrationState.Pending } => "",
        { State: MigrationState.Changed } => $"{When(migration.Applied!)}; its file is another one now",
        { State: MigrationState.Renamed } => $"{When(migration.Applied!)}, as {migration.Applied!.Name}",
        { State: MigrationState.Missing } => $"{When(migration.Applied!)}; unknown to this version",
        _ => When(migration.Applied!),
    };

    private static string When(AppliedMigration applied) => string.Create(CultureInfo.InvariantCulture, $"batch {applied.Batch}, {applied.AppliedAt:u}, {(applied.Origin == MigrationOrigin.Run ? $"{applied.Duration.TotalMilliseconds:0} ms" : applied.Origin)}");

    private static string Summary(IReadOnlyList<MigrationStatus> status) => string.Join(", ", Counts(status)
        .Where(c => c.Value > 0 || c.Key is MigrationState.Applied or MigrationState.Pending)
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key.ToString().ToLowerInvariant()}{Late(c.Key, status)}")));

    private static string Late(MigrationState state, IReadOnlyList<MigrationStatus> status) =>
        state == MigrationState.Pending && status.Count(m => m.OutOfOrder) is > 0 and var late ? string.Create(CultureInfo.InvariantCulture, $" ({late} out of order)") : "";

    private static Dictionary<MigrationState, int> Counts(IReadOnlyList<MigrationStatus> status) =>
        new[] { MigrationState.Applied }.Concat(Enum.GetValues<MigrationState>()).Distinct().ToDictionary(state => state, state => status.Count(m => m.State == state));
}
