using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Content.Files;
using Modular.Platform.Startup;

namespace Modular.Platform.Content.Upkeep;

/// <summary><c>modular content clean|verify|stats|adopt</c>.</summary>
internal sealed class ContentVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would go." };
        var clean = new Command("clean", "Removes contents that nobody holds, files without a row and broken-off uploads, each after the grace.") { dryRun };
        clean.SetAction((parsed, cancel) => CleanAsync(services.GetRequiredService<ContentCleanUp>(), parsed.GetValue(dryRun), cancel));

        var speed = new Option<long?>("--bytes-per-second") { Description = "How fast to read; Modular:Content:VerifyBytesPerSecond when not given." };
        var verify = new Command("verify", "Reads every file and compares it with its hash.") { speed };
        verify.SetAction((parsed, cancel) => VerifyAsync(services.GetRequiredService<ContentVerification>(), parsed.GetValue(speed), cancel));

        var stats = new Command("stats", "Shows how much there is.");
        stats.SetAction((_, cancel) => services.GetRequiredService<ContentStats>().WriteAsync(Console.Out, cancel));

        var adopt = new Command("adopt", "Makes the configured folder this database's own. What lies in it and no row knows goes with the next clean-up.");
        adopt.SetAction((_, cancel) => AdoptAsync(services, cancel));

        return new Command("content", "The files that people sent.") { clean, verify, stats, adopt };
    }

    private static async Task<int> CleanAsync(ContentCleanUp cleanUp, bool dryRun, CancellationToken cancel)
    {
        var result = await cleanUp.RunAsync(dryRun, Console.WriteLine, _ => { }, cancel);
        if (result.IsFailed) return await RefuseAsync(result.Errors[0]);

        Console.WriteLine((dryRun ? "Nothing was removed. " : "") + result.Value);
        return result.Value is { Missing: 0, Failed: 0 } ? 0 : 1;
    }

    private static async Task<int> VerifyAsync(ContentVerification verification, long? bytesPerSecond, CancellationToken cancel)
    {
        var report = new VerificationReport();
        var result = await verification.RunAsync(report, after: null, bytesPerSecond, _ => Task.CompletedTask, cancel);
        if (result.IsFailed) return await RefuseAsync(result.Errors[0]);

        foreach (var problem in report.Problems) await Console.Error.WriteLineAsync(problem);
        Console.WriteLine(report);
        return report.IsGood ? 0 : 1;
    }

    private static async Task AdoptAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<ContentMark>().AdoptAsync(cancel);
        Console.WriteLine($"{services.GetRequiredService<ContentFolder>().Root} is this database's content folder now.");
    }

    private static async Task<int> RefuseAsync(Error error)
    {
        await Console.Error.WriteLineAsync("modular: " + error.Detail);
        return 1;
    }
}
