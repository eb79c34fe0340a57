namespace Modular.Scheduling.Domain.Timing;

/// <summary>What becomes of local times that the clocks jump over. The numbers are stored.</summary>
internal enum MissingTime : short
{
    /// <summary>They fire at the jump, once for all of them.</summary>
    AtJump = 0,

    /// <summary>They do not fire that day.</summary>
    Skip = 1,
}
