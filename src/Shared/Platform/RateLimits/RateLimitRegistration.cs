using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Modular.Platform.RateLimits;

/// <summary>Registers the limiters and what is configured of them.</summary>
internal static class RateLimitRegistration
{
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitSettings>().BindConfiguration(RateLimitSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitSettings>, RateLimitSettingsCheck>();
        services.AddSingleton<NodeRateLimiter>();
        services.AddSingleton<SharedRateLimiter>();
    }
}
