using Microsoft.Extensions.Options;

namespace Modular.Platform.RateLimits;

/// <summary>Keeps a host with half of a limit, or an impossible one, from starting.</summary>
internal sealed class RateLimitSettingsCheck : IValidateOptions<RateLimitSettings>
{
    private const int MaxPermits = 1_000_000;
    private const int MaxSeconds = 31 * 24 * 3600;

    public ValidateOptionsResult Validate(string? name, RateLimitSettings options)
    {
        var wrong = options.Policies.Where(p => !IsPossible(p.Value)).Select(p => p.Key).Order(StringComparer.Ordinal).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong.Select(Complaint));
    }

    private static bool IsPossible(RateLimitSettings.Configured? policy) => policy is { Permits: >= 1 and <= MaxPermits, Seconds: >= 1 and <= MaxSeconds };

    private static string Complaint(string policy) => $"{RateLimitSettings.Section}:Policies:{policy} needs both Permits, 1 to {MaxPermits}, and Seconds, 1 to {MaxSeconds}.";
}
