using System.Diagnostics.Metrics;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Tries by type and how they ended.</summary>
internal sealed class JobMetrics
{
    public const string MeterName = "Modular.Jobs";

    private readonly Counter<long> _tries;
    private readonly Histogram<double> _duration;

    public JobMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _tries = meter.CreateCounter<long>("modular.job.tries", "{try}", "Tries of jobs by type and outcome.");
        _duration = meter.CreateHistogram<double>("modular.job.duration", "s", "How long tries of jobs took, by type.");
    }

    public void Count(string type, Outcome outcome)
    {
        _tries.Add(1, new("type", type), new("outcome", Name(outcome)));
        _duration.Record(outcome.RanMs / 1000.0, new KeyValuePair<string, object?>("type", type));
    }

    private static string Name(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Retry => "retrying",
        OutcomeKind.GiveBack => "given_back",
        OutcomeKind.Lost => "lost",
        _ => outcome.State switch { Domain.JobState.Dead => "dead", Domain.JobState.Cancelled => "cancelled", _ => "completed" },
    };
}
