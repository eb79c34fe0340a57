using Microsoft.Extensions.DependencyInjection;

namespace Modular.Accounts.Http;

/// <summary>Registers the ways in which a request says who sends it, in the order in which they are looked for.</summary>
internal static class CredentialRegistration
{
    public static void AddCredentials(this IServiceCollection services)
    {
        services.AddTransient<ModularAuthentication>();
        services.AddAuthentication(options =>
        {
            options.AddScheme<ModularAuthentication>(ModularAuthentication.Scheme, null);
            options.DefaultScheme = ModularAuthentication.Scheme;
        });
        services.AddSingleton<SignIns>();
        services.AddScoped<ICredentials, BearerCredentials>();
        services.AddScoped<ICredentials, CookieCredentials>();
        services.AddScoped<ICredentials, ApiKeyCredentials>();
    }
}
