using System.CommandLine;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db up</c>.</summary>
internal static class UpVerb
{
    public static Command Build(IServiceProvider services)
    {
        var up = new Command("up", "Runs every pending migration, as one batch.");
        up.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return up;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var run = await DatabaseVerbs.Runner(services).UpAsync(cancel);
        VerbOutput.Print(parsed, run, run.Migrations.Count == 0 ? (FormattableString)$"Already up to date" : $"Batch {run.Batch} run: {run.Migrations.Count} migrations");
    }
}
