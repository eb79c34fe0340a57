using Microsoft.Extensions.Logging;
using Modular.Platform.Jobs;

namespace Modular.Platform.Content.Upkeep;

/// <summary>Removes the contents that nobody needs.</summary>
/// <param name="DryRun">Only looks.</param>
internal sealed record CleanUpContent(bool DryRun) : IJobArgs
{
    public static string JobType => "platform.content_clean_up";
}

internal sealed class CleanUpContentHandler(ContentCleanUp cleanUp, ILogger<CleanUpContentHandler> log) : IJobHandler<CleanUpContent>
{
    /// <summary>It says again and again that it goes on, so the limit is for a step, not for the whole.</summary>
    public static readonly JobTypeOptions Options = new() { Timeout = TimeSpan.FromMinutes(15), MaxGlobal = 1, Priority = 9 };

    public async Task<Result<Done>> HandleAsync(CleanUpContent args, JobContext context, CancellationToken cancel)
    {
        var result = await cleanUp.RunAsync(args.DryRun, _ => { }, report => Tell(context, report), cancel);
        if (result.IsFailed) return Result<Done>.Fail(result.Errors);

        if (result.Value is { Missing: 0, Failed: 0 }) log.LogInformation("Content clean-up: {Report}", result.Value);
        else log.LogError("Content clean-up: {Report} Run: modular content clean --dry-run", result.Value);
        context.Answer(result.Value);
        return new Done();
    }

    private static void Tell(JobContext context, CleanUpReport report)
    {
        context.Heartbeat();
        context.Report(report.Contents);
    }
}
