namespace Modular.Scheduling.Domain.Timing;

/// <summary>What becomes of local times that come twice because clocks are put back. The numbers are stored.</summary>
internal enum RepeatedTime : short
{
    /// <summary>Fixed times (<c>30 1 * * *</c>) fire the first time only; rhythms (<c>*/10 * * * *</c>) keep firing.</summary>
    ByExpression = 0,

    /// <summary>They fire the first time only.</summary>
    Once = 1,

    /// <summary>They fire both times.</summary>
    Twice = 2,
}
