using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Modular.Platform.Jobs;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>What follows from a try that did not succeed.</summary>
internal sealed class JobFailures(DatabaseTime time, ILogger<JobFailures> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Something did not work: again later, or dead.</summary>
    public Outcome Of(LeasedJob job, Exception error, int ranMs)
    {
        log.LogWarning(error, "Job {Job} of {Type} failed, try {Attempt} of {Most}", job.Id, job.Type.Name, job.Attempt, job.MaxAttempts);
        return Failed(job, "scheduling.job.failed", error.GetType().Name + ": " + error.Message, ranMs);
    }

    /// <summary>The arguments are not what the type takes, and will not be next time.</summary>
    public Outcome Unreadable(LeasedJob job, JsonException error, int ranMs) =>
        Dead(job, "scheduling.job.args_unreadable", "The arguments do not have the shape of this type: " + error.Message, ranMs);

    /// <summary>The work makes no sense: no other try.</summary>
    public Outcome Refused(LeasedJob job, Error error, int ranMs) => Dead(job, error.Code, error.Detail, ranMs);

    /// <summary>The handler ended because it was told to.</summary>
    public Outcome Stopped(LeasedJob job, int ranMs) => job.Stop.Reason switch
    {
        StopReason.Cancelled => new(job, OutcomeKind.Finished, ranMs) { State = JobState.Cancelled },
        StopReason.TimedOut => Failed(job, "scheduling.job.timed_out", $"It took longer than {job.Type.Options.Timeout}.", ranMs),
        StopReason.NodeStops => new(job, OutcomeKind.GiveBack, ranMs),
        _ => new(job, OutcomeKind.Lost, ranMs),
    };

    /// <summary>The handler was told to stop and did not.</summary>
    public Outcome Abandoned(LeasedJob job, int ranMs)
    {
        log.LogError("Job {Job} of {Type} does not heed its cancellation ({Reason}); its handler is left to itself", job.Id, job.Type.Name, job.Stop.Reason);
        return Stopped(job, ranMs);
    }

    private Outcome Failed(LeasedJob job, string code, string message, int ranMs)
    {
        var isLast = job.Attempt >= job.MaxAttempts;
        if (isLast) log.LogError("Job {Job} of {Type} is dead after {Attempt} tries: {Reason}", job.Id, job.Type.Name, job.Attempt, message);
        var wait = job.Type.Options.Retry.WaitAfter(job.Attempt);
        return new(job, isLast ? OutcomeKind.Finished : OutcomeKind.Retry, ranMs)
        {
            State = JobState.Dead,
            Wait = isLast ? TimeSpan.Zero : wait * (1 + Random.Shared.NextDouble() * JobRetry.Jitter),
            Error = Entry(job, code, message),
            Message = Cut(message),
            IsFailure = true,
        };
    }

    private Outcome Dead(LeasedJob job, string code, string message, int ranMs) => new(job, OutcomeKind.Finished, ranMs)
    {
        State = JobState.Dead,
        Error = Entry(job, code, message),
        Message = Cut(message),
        IsFailure = job.IsProbe ? false : null,
    };

    private string Entry(LeasedJob job, string code, string message) =>
        JsonSerializer.Serialize(new { attempt = job.Attempt, at = time.Now, code, message = Cut(message) }, Json);

    /// <summary>Without what the database's JSON does not take.</summary>
    private static string Cut(string message)
    {
        var text = message.Length > JobLimits.MaxErrorLength ? message[..JobLimits.MaxErrorLength] : message;
        return string.Concat(text.Where(c => c != '\0' && !char.IsSurrogate(c)));
    }
}
