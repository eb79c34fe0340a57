namespace Modular.Platform.Jobs;

/// <summary>At most <paramref name="Count"/> starts in <paramref name="Period"/>, evenly, with that many at once at most.</summary>
/// <param name="Count">Starts, at least 1.</param>
/// <param name="Period">The period, at least a millisecond.</param>
public sealed record JobRate(int Count, TimeSpan Period);
