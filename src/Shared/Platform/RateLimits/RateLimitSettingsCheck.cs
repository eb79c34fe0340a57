using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Modular.Platform.RateLimits;

/// <summary>Keeps a host with half of a limit, or an impossible one, from starting.</summary>
internal sealed class RateLimitSettingsCheck(IConfiguration configuration) : IValidateOptions<RateLimitSettings>
{
    private const string Policies = RateLimitSettings.Section + ":" + nameof(RateLimitSettings.Policies);
    private const int MaxPermits = 1_000_000;
    private const int MaxSeconds = 31 * 24 * 3600;

    /// <summary>Asks for what is written, because what cannot be read is left out of a dictionary without a word.</summary>
    public ValidateOptionsResult Validate(string? name, RateLimitSettings options)
    {
        var written = configuration.GetSection(Policies).GetChildren().Select(section => section.Key);
        var wrong = written.Where(policy => !IsPossible(options.Policies.GetValueOrDefault(policy))).Select(Complaint).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static bool IsPossible(RateLimitSettings.Configured? policy) => policy is { Permits: >= 1 and <= MaxPermits, Seconds: >= 1 and <= MaxSeconds };

    private static string Complaint(string policy) => $"{Policies}:{policy} needs both Permits, 1 to {MaxPermits}, and Seconds, 1 to {MaxSeconds}.";
}
