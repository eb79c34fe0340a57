using System.CommandLine;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db up</c>.</summary>
internal static class UpVerb
{
    private static readonly Option<string> To = new("--to") { Description = "Stop after this one: an id, a unique beginning of one, or a name." };
    private static readonly Option<string> Module = new("--module") { Description = "Only this module's." };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Refuse migrations that are older than one that ran in their module." };

    public static Command Build(IServiceProvider services) => Build(services, "up");

    public static Command Build(IServiceProvider services, string name)
    {
        var up = new Command(name, "Runs every pending migration, as one batch.") { To, Module, Strict };
        RunOptions.AddTo(up);
        up.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return up;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var request = RunOptions.Request(services, parsed) with { To = parsed.GetValue(To), Module = parsed.GetValue(Module), Strict = parsed.GetValue(Strict) };
        var run = await DatabaseVerbs.Runner(services).ApplyAsync(request, cancel);
        VerbOutput.Print(parsed, run, run.Migrations.Count == 0 ? (FormattableString)$"Already up to date" : $"Batch {run.Batch} run: {run.Migrations.Count} migrations");
    }
}
