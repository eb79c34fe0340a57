using System.CommandLine;
using Modular.Platform.Persistence.Migrations.Planning;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db down</c>.</summary>
internal static class DownVerb
{
    private static readonly Option<int?> Steps = new("--steps") { Description = "How many migrations; all of the latest batch when not given." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Also if data would be lost." };

    public static Command Build(IServiceProvider services)
    {
        var down = new Command("down", "Rolls the latest batch back.") { Steps, Yes };
        down.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return down;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var told = parsed.GetValue(VerbOutput.Json) ? Console.Error : Console.Out;
        await DownConsent.EnsureAsync(DatabaseVerbs.Runner(services), plan => plan.ToRevert(parsed.GetValue(Steps)), parsed.GetValue(Yes), told, cancel);
        var run = await DatabaseVerbs.Runner(services).DownAsync(parsed.GetValue(Steps), cancel);
        VerbOutput.Print(parsed, run, run.Migrations.Count == 0 ? (FormattableString)$"Nothing to roll back" : $"Batch {run.Batch} rolled back: {run.Migrations.Count} migrations");
    }
}
