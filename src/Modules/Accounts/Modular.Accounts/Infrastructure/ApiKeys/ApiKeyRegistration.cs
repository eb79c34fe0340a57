using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.ApiKeys;

/// <summary>Registers the check of API keys.</summary>
internal static class ApiKeyRegistration
{
    public static void AddApiKeys(this IServiceCollection services)
    {
        services.AddSingleton<ApiKeyTexts>();
        services.AddSingleton<KnownApiKeys>();
        services.AddSingleton<ApiKeyLookup>();
        services.AddSingleton<IApiKeyCheck, ApiKeyCheck>();
    }
}
