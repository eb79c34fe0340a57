namespace Modular.Scheduling.Domain.Timing;

/// <summary>What becomes of local times that the clocks jump over.</summary>
internal enum MissingTime
{
    /// <summary>They fire at the jump, once for all of them.</summary>
    AtJump,

    /// <summary>They do not fire that day.</summary>
    Skip,
}
