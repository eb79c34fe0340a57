using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Modular.Platform.UseCases;

/// <summary>Per use case: how often, how long, how it ended. Outcomes are error codes, of which there is a fixed number.</summary>
internal sealed class UseCaseMetrics
{
    public const string MeterName = "Modular.UseCases";
    public const string Succeeded = "ok";
    public const string Cancelled = "cancelled";
    public const string Broken = "exception";

    public static readonly ActivitySource Traces = new(MeterName);

    private readonly Histogram<double> _duration;

    public UseCaseMetrics(IMeterFactory meters) =>
        _duration = meters.Create(MeterName).CreateHistogram<double>("modular.use_case.duration", "s", "How long a use case took, by its outcome.");

    public void Record(string useCase, string outcome, TimeSpan elapsed) =>
        _duration.Record(elapsed.TotalSeconds, new("use_case", useCase), new("outcome", outcome));
}
