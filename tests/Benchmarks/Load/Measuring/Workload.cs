namespace Load.Measuring;

/// <summary>The same work for both.</summary>
/// <param name="Name">In the report.</param>
/// <param name="Ours">What the product is asked.</param>
/// <param name="Bare">What the yardstick is asked.</param>
/// <param name="Sql">The one statement behind it, with its values put in, for pgbench; null where there is none.</param>
internal sealed record Workload(string Name, Target Ours, Target Bare, string? Sql = null)
{
    public const int Connections = 32;

    /// <summary>The load's connections, and pgbench's.</summary>
    public int Clients { get; init; } = Connections;
}

/// <summary>Its figures: medians over the pairs. <paramref name="Ratio"/> is the median of each pair's own, for a machine may slow down in between.</summary>
internal sealed record WorkloadResult(string Name, Measurement Ours, Measurement Bare, double Ratio, double? PgBench);
