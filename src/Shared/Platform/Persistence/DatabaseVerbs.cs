using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence;

/// <summary><c>modular db up|down|status</c>.</summary>
internal sealed class DatabaseVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services)
    {
        var up = new Command("up", "Runs every pending migration, as one batch.");
        up.SetAction((_, cancel) => UpAsync(Runner(services), cancel));

        var steps = new Option<int?>("--steps") { Description = "How many migrations; all of the latest batch when not given." };
        var down = new Command("down", "Rolls the latest batch back.") { steps };
        down.SetAction((parsed, cancel) => DownAsync(Runner(services), parsed.GetValue(steps), cancel));

        var status = new Command("status", "Shows what is applied, pending, changed or unknown.");
        status.SetAction((_, cancel) => StatusAsync(Runner(services), cancel));

        return new Command("db", "The database's migrations.") { up, down, status };
    }

    private static MigrationRunner Runner(IServiceProvider services) => services.GetRequiredService<MigrationRunner>();

    private static async Task UpAsync(MigrationRunner runner, CancellationToken cancel)
    {
        var run = await runner.UpAsync(cancel);
        Console.WriteLine(run.Migrations.Count == 0 ? "Already up to date" : Line($"Batch {run.Batch} run: {run.Migrations.Count} migrations"));
    }

    private static async Task DownAsync(MigrationRunner runner, int? steps, CancellationToken cancel)
    {
        var run = await runner.DownAsync(steps, cancel);
        Console.WriteLine(run.Migrations.Count == 0 ? "Nothing to roll back" : Line($"Batch {run.Batch} rolled back: {run.Migrations.Count} migrations"));
    }

    private static async Task StatusAsync(MigrationRunner runner, CancellationToken cancel)
    {
        foreach (var m in await runner.StatusAsync(cancel))
            Console.WriteLine(Line($"{m.State,-8} {m.Module,-10} {m.Id,-50} {When(m.Applied)}"));
    }

    private static string When(AppliedMigration? applied) =>
        applied is null ? "" : Line($"batch {applied.Batch}, {applied.AppliedAt:u}, {applied.Duration.TotalMilliseconds:0} ms");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
