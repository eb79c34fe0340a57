using Microsoft.Extensions.Logging;
using Modular.Platform.Jobs;

namespace Modular.Platform.Content.Upkeep;

/// <summary>Reads every content and compares it with its hash.</summary>
/// <param name="BytesPerSecond">How fast; null for what is configured.</param>
internal sealed record VerifyContent(long? BytesPerSecond = null) : IJobArgs
{
    public static string JobType => "platform.content_verify";
}

/// <summary>How far a check is: it takes hours, and a node may stop in the middle.</summary>
internal sealed record VerificationState(ContentHash After, VerificationReport Report);

internal sealed class VerifyContentHandler(ContentVerification verification, ILogger<VerifyContentHandler> log) : IJobHandler<VerifyContent>
{
    /// <summary>It says again and again that it goes on, so the limit is for a step, not for the whole.</summary>
    public static readonly JobTypeOptions Options = new() { Timeout = TimeSpan.FromHours(1), MaxGlobal = 1, Priority = 10 };

    public async Task<Result<Done>> HandleAsync(VerifyContent args, JobContext context, CancellationToken cancel)
    {
        var before = context.State<VerificationState>();
        var report = before?.Report ?? new();
        var result = await verification.RunAsync(report, before?.After, args.BytesPerSecond, position => TellAsync(context, new(position, report), cancel), cancel);
        if (result.IsFailed) return result;

        if (report.IsGood) log.LogInformation("Content verification: {Report}", report);
        else log.LogError("Content verification: {Report} {Problems}", report, report.Problems);
        context.Answer(report);
        return result;
    }

    private static Task TellAsync(JobContext context, VerificationState state, CancellationToken cancel)
    {
        context.Heartbeat();
        context.Report(state.Report.Valid);
        return context.SaveStateAsync(state, cancel);
    }
}
