namespace Modular.Platform.Persistence.Migrations.Describing;

/// <summary>Whether the schema can be held against its description.</summary>
/// <param name="DescribedBy">Who worded it, a version of PostgreSQL; null when it was never described.</param>
/// <param name="Wording">Who does so now.</param>
/// <param name="IsUnsettled">A run is at work, or was cut off before it could say what it changed.</param>
internal sealed record DescriptionState(string? DescribedBy, string Wording, bool IsUnsettled)
{
    /// <summary>Why it cannot; null when it can.</summary>
    public string? Obstacle => this switch
    {
        { DescribedBy: null } => "What was changed by hand cannot be told: the migrations of this database ran before schemas were described. The next run describes it as it is then, `modular db repair --yes` at once.",
        { IsUnsettled: true } => "What was changed by hand cannot be told now: a run is at work, or was cut off before it said what it changed. The next run says it, or `modular db repair --yes`.",
        _ when DescribedBy != Wording => $"What was changed by hand cannot be told: the schema was described under {DescribedBy}, and this is {Wording}, which may word definitions otherwise. `modular db repair --yes` describes it again.",
        _ => null,
    };
}
