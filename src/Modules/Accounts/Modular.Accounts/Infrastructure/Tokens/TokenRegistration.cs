using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Registers access tokens, the keys that sign them, and their ends.</summary>
internal static class TokenRegistration
{
    public static void AddTokens(this IServiceCollection services)
    {
        services.AddSingleton<KeyRing>();
        services.AddSingleton<EndedTokens>();
        services.AddSingleton<AccessTokenVerifier>();
        services.AddSingleton<IAccessTokens, AccessTokens>();
        services.AddSingleton<IAccessTokenCheck, AccessTokenCheck>();
        services.AddSingleton<IPublicKeys, PublishedKeys>();
        services.AddScoped<SigningKeyStore>();
        services.AddSingleton<SessionTokens>();
        services.AddScoped<ITokenEnds, TokenEnds>();
        services.AddScoped<SessionEnding>();
        services.AddScoped<EndedTokensQuery>();
        services.AddStartupTask<TokenStart>();
        services.AddHostedService<TokenUpkeep>();
    }
}
