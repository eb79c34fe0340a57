namespace Modular.Platform.RateLimits;

/// <summary>What a limiter says of one attempt.</summary>
/// <param name="Allowed">Whether it may go on.</param>
/// <param name="Remaining">How many are left right now.</param>
/// <param name="Reset">Until all are there again, or, for a refused one, until the next is.</param>
internal readonly record struct RateDecision(bool Allowed, long Remaining, TimeSpan Reset);
