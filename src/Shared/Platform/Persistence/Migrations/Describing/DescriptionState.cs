namespace Modular.Platform.Persistence.Migrations.Describing;

/// <summary>Whether the schema can be held against its description.</summary>
/// <param name="DescribedUnder">The server's major version then; null when it was never described.</param>
/// <param name="Server">The one that it has now.</param>
/// <param name="IsUnsettled">A run is at work, or was cut off before it could say what it changed.</param>
internal sealed record DescriptionState(string? DescribedUnder, string Server, bool IsUnsettled)
{
    public bool IsComparable => Obstacle is null;

    /// <summary>Why it cannot; null when it can.</summary>
    public string? Obstacle => this switch
    {
        { DescribedUnder: null } => "What was changed by hand cannot be told: the migrations of this database ran before schemas were described. The next run describes it as it is then, `modular db repair --yes` at once.",
        { IsUnsettled: true } => "What was changed by hand cannot be told now: a run is at work, or was cut off before it said what it changed. The next run says it, or `modular db repair --yes`.",
        _ when DescribedUnder != Server => $"What was changed by hand cannot be told: the schema was described under PostgreSQL {DescribedUnder}, and this is {Server}, which may word definitions otherwise. `modular db repair --yes` describes it again.",
        _ => null,
    };
}
