namespace Modular.Platform.RateLimits;

/// <summary>Where a caller stands with one limit.</summary>
internal sealed record RateReading(RateLimit Limit, RateDecision Decision)
{
    /// <summary>In whole seconds, so that whoever waits for them has waited long enough.</summary>
    public long ResetSeconds => Math.Max(1, (long)Math.Ceiling(Decision.Reset.TotalSeconds));

    public Error Refusal => new(ErrorKind.TooMany, "rate.limited", $"No more than {Limit.Permits} in {Limit.Seconds} s. Try again in {ResetSeconds} s.", RetryAfter: Decision.Reset);
}
