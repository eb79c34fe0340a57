namespace Modular.Forums.Infrastructure.Metrics;

/// <summary><c>Modular:Forums:Metrics</c>.</summary>
internal sealed record MetricSettings
{
    public const string Section = "Modular:Forums:Metrics";

    /// <summary>How long samples are kept.</summary>
    public int KeepDays { get; init; } = 7;

    /// <summary>How often a node writes what it sampled.</summary>
    public double SampleSeconds { get; init; } = 60;

    public bool IsValid => KeepDays is >= 1 and <= 366 && SampleSeconds is >= 0.1 and <= 3600;
}
