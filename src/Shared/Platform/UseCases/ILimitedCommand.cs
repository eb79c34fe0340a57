using Modular.Platform.RateLimits;

namespace Modular.Platform.UseCases;

/// <summary>
/// A command of which a person may do so many in a time, on all nodes together. What is committed counts: one that was refused, broke or was replayed does not.
/// </summary>
public interface ILimitedCommand : ICommand
{
    /// <summary>How many.</summary>
    static abstract RateLimitPolicy Limit { get; }
}
