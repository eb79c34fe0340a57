namespace Modular.Scheduling.Domain;

/// <summary>Whether a breaker lets jobs through. The numbers are stored.</summary>
internal enum BreakerState : short
{
    Closed = 0,

    /// <summary>Nothing of it runs.</summary>
    Open = 1,

    /// <summary>One job tries whether it can be closed.</summary>
    HalfOpen = 2,
}
