using System.CommandLine;
using Modular.Platform.Persistence.Migrations.Planning;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db down</c>.</summary>
internal static class DownVerb
{
    private static readonly Option<int?> Steps = new("--steps") { Description = "How many migrations; all of the latest batch when not given." };
    private static readonly Option<string> To = new("--to") { Description = "Roll back everything that ran after this one, which stays: an id, a unique beginning of one, or a name." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Also if data would be lost." };

    public static Command Build(IServiceProvider services) => Build(services, "down");

    public static Command Build(IServiceProvider services, string name)
    {
        var down = new Command(name, "Rolls the latest batch back.") { Steps, To, Yes };
        RunOptions.AddTo(down);
        down.Validators.Add(given =>
        {
            if (given.GetResult(Steps) is not null && given.GetResult(To) is not null) given.AddError("--steps and --to exclude each other.");
            else if (given.GetValue(Steps) < 1) given.AddError("--steps is at least 1.");
        });
        down.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return down;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var request = RunOptions.Request(services, parsed) with { Steps = parsed.GetValue(Steps), To = parsed.GetValue(To) };
        var told = parsed.GetValue(VerbOutput.Json) ? Console.Error : Console.Out;
        await DownConsent.EnsureAsync(DatabaseVerbs.Runner(services), request, parsed.GetValue(Yes), told, cancel);
        var run = await DatabaseVerbs.Runner(services).RevertAsync(request, cancel);
        VerbOutput.Print(parsed, run, run.Migrations.Count == 0 ? (FormattableString)$"Nothing to roll back" : $"Batch {run.Batch} rolled back: {run.Migrations.Count} migrations");
    }
}
