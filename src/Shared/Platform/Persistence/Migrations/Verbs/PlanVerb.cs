using System.CommandLine;
using Modular.Platform.Persistence.Migrations.Planning;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db plan</c>.</summary>
internal static class PlanVerb
{
    private static readonly Option<bool> Down = new("--down") { Description = "What `db down` would do." };
    private static readonly Option<int?> Steps = new("--steps") { Description = "With --down: how many migrations; all of the latest batch when not given." };
    private static readonly Option<string> To = new("--to") { Description = "The last migration to apply; with --down the one that stays. An id, a unique beginning of one, or a name." };

    public static Command Build(IServiceProvider services)
    {
        var plan = new Command("plan", "Shows what `db up` would run: each statement, the locks that it takes, and how large their tables are.") { Down, Steps, To };
        plan.Validators.Add(given =>
        {
            if (given.GetValue(Steps) is not null && (!given.GetValue(Down) || given.GetValue(To) is not null)) given.AddError("--steps goes with --down, and not with --to.");
        });
        plan.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return plan;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var request = new MigrationRequest { Steps = parsed.GetValue(Steps), To = parsed.GetValue(To) };
        var preview = await DatabaseVerbs.Runner(services).LookAsync(
            (connection, plan) => parsed.GetValue(Down) ? MigrationPreview.OfDownAsync(connection, plan, request, cancel) : MigrationPreview.OfUpAsync(connection, plan, request, cancel), cancel);
        VerbOutput.Print(parsed, preview, PreviewText.Of(preview));
    }
}
