using Modular.Platform.RateLimits;

namespace Modular.Platform.UseCases;

/// <summary>What a use case knows of the request around it. One a scope; in the background the caller is the system.</summary>
public sealed class UseCaseContext
{
    /// <summary>Who asks.</summary>
    public Caller Caller { get; internal set; } = Caller.System;

    /// <summary>Where from: the address, through configured proxies only.</summary>
    public string? Address { get; internal set; }

    /// <summary>What the request's If-Match said; routes take it as a parameter.</summary>
    internal IfMatch? IfMatch { get; set; }

    internal IdempotencyKey? Idempotency { get; set; }

    /// <summary>True when the answer is a stored one.</summary>
    internal bool Replayed { get; set; }

    /// <summary>True inside a command that has been counted against its limit.</summary>
    internal bool IsCounted { get; set; }

    /// <summary>Where the caller stands with the limit on what they have just done, or may not do now.</summary>
    internal RateReading? Effect { get; set; }

    /// <summary>True in the second run after a deadlock or serialisation failure: there is no third.</summary>
    internal bool Repeated { get; private init; }

    internal void CopyTo(UseCaseContext other)
    {
        other.Caller = Caller;
        other.Address = Address;
        other.Idempotency = Idempotency;
    }

    internal UseCaseContext ForRepetition()
    {
        var next = new UseCaseContext { Repeated = true };
        CopyTo(next);
        return next;
    }
}
