namespace Modular.Scheduling.Domain.Timing;

/// <summary>The misfire policies by name.</summary>
internal enum MisfireKind
{
    /// <summary>Missed runs are left out.</summary>
    Skip,

    /// <summary>One run makes up for all that were missed.</summary>
    Once,

    /// <summary>The most recent of those missed run, up to so many.</summary>
    CatchUp,
}
