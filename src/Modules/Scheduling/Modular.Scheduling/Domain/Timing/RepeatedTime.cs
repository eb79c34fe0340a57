namespace Modular.Scheduling.Domain.Timing;

/// <summary>What becomes of local times that come twice because clocks are put back.</summary>
internal enum RepeatedTime
{
    /// <summary>Fixed times (<c>30 1 * * *</c>) fire the first time only; rhythms (<c>*/10 * * * *</c>) keep firing.</summary>
    ByExpression,

    /// <summary>They fire the first time only.</summary>
    Once,

    /// <summary>They fire both times.</summary>
    Twice,
}
