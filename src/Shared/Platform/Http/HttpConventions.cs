using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Platform.Http.OpenApi;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Platform.Startup;

namespace Modular.Platform.Http;

/// <summary>Registers how the product speaks HTTP.</summary>
internal static class HttpConventions
{
    public static void AddHttpConventions(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => JsonRules.Apply(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // or Development answers 500 to bad input

        services.AddAuthentication();
        services.AddDataProtection().UseEphemeralDataProtectionProvider(); // comes with authentication; nothing of ours is kept in it
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAnswers>();
        services.AddSingleton<PermissionTable>();
        services.AddSingleton<CsrfTokens>();
        services.AddSingleton(provider => new PublicAddress(provider.GetRequiredService<IOptions<InstallationSettings>>()));

        services.AddApiDocument();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<InstallationSettings>>(TrustProxies).ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<InstallationSettings>>((kestrel, installation) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = installation.Value.MaxBodyBytes;
        });
    }

    private static void TrustProxies(ForwardedHeadersOptions options, IOptions<InstallationSettings> installation)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in installation.Value.KnownProxies) options.KnownIPNetworks.Add(KnownProxy.Parse(proxy));
        options.ForwardLimit = null; // as far as each hop is a known proxy: the first that is not is the client
        options.ForwardedHeaders = installation.Value.KnownProxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    }
}
