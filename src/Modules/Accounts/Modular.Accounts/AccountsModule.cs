using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Modular.Accounts.Application;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Accounts.Http;
using Modular.Accounts.Infrastructure;
using Modular.Accounts.Infrastructure.ApiKeys;
using Modular.Accounts.Infrastructure.Auditing;
using Modular.Accounts.Infrastructure.Cookies;
using Modular.Accounts.Infrastructure.Demo;
using Modular.Accounts.Infrastructure.Operator;
using Modular.Accounts.Infrastructure.Passwords;
using Modular.Accounts.Infrastructure.Startup;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform;
using Modular.Platform.Auditing;
using Modular.Platform.Events;
using Modular.Platform.Http.Security;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;
using Modular.Platform.UseCases;

namespace Modular.Accounts;

/// <summary>Who a caller is and what they may do.</summary>
public static class AccountsModule
{
    /// <summary>Registers the module.</summary>
    public static void AddAccounts(this IHostApplicationBuilder host)
    {
        var services = host.Services;
        services.AddOptions<AccountsSettings>().BindConfiguration(AccountsSettings.Section)
            .Validate(s => s.IsValid, "Modular:Accounts: Issuer and Audience must not be empty, AccessTokenMinutes is 1 to 60, PasswordIterations at least 10000.").ValidateOnStart();

        services.AddModuleDb<IAccountsDb, AccountsDb>("accounts");
        services.AddUniqueIndex("ux_users_username", UserErrors.UsernameTaken);
        services.AddUniqueIndex("ux_users_look", UserErrors.UsernameLooksTaken);
        services.AddUniqueIndex("ux_users_email", UserErrors.EmailTaken);
        services.AddPermissions(AccountsPermissions.All);
        foreach (var statement in PastCredentials.Statements) services.AddHousekeeping(statement);
        services.AddUseCases(typeof(AccountsModule).Assembly);

        services.AddSingleton<UserCards>();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddSingleton<IOperatorVerbs, UserVerbs>();

        AddAudit(services);
        AddPasswords(services);
        AddPersonalData(services);
        AddTokens(services);
        AddApiKeys(services);
        AddCredentials(services);
        if (host.WantsDemo()) services.AddStartupTask<DemoUsers>();
        services.AddStartupTask<FirstAdmin>();
    }

    /// <summary>Maps its routes.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/v1/accounts").WithTags("Accounts");

        accounts.MapSessions();
        accounts.MapUsers();
        accounts.MapOwnAccount();
        accounts.MapUserAdministration();
        accounts.MapApiKeys();
        accounts.MapRoles();
        accounts.MapAudit();
        app.MapKeys();
    }

    private static void AddAudit(IServiceCollection services)
    {
        services.AddSingleton(provider => new AuditMac(provider.GetRequiredService<MasterKey>().For("accounts/audit/entries")));
        services.AddScoped<IAuditLog, AuditLog>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<AuditVerifier>();
        services.AddHostedService<AuditSealer>();
        services.AddSingleton<IOperatorVerbs, AuditVerbs>();
    }

    private static void AddPasswords(IServiceCollection services)
    {
        services.AddSingleton(provider => new PasswordHasher<object>(Options.Create(new PasswordHasherOptions
        {
            IterationCount = provider.GetRequiredService<IOptions<AccountsSettings>>().Value.PasswordIterations,
        })));
        services.AddSingleton<DummyHash>();
        services.AddSingleton<HashingTurns>();
        services.AddScoped<ImportedHashes>();
        services.AddScoped<IPasswordHashing, PasswordHashing>();
    }

    private static void AddPersonalData(IServiceCollection services)
    {
        services.AddScoped<OwnPersonalData>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<OwnPersonalData>());
        services.AddEventListener<UserErased, ErasePersonalData>();
    }

    private static void AddTokens(IServiceCollection services)
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
        services.AddScoped<ChangedCards>();
        services.AddScoped<EndedTokensQuery>();
        services.AddStartupTask<TokenStart>();
        services.AddHostedService<TokenUpkeep>();
    }

    private static void AddCredentials(IServiceCollection services)
    {
        services.AddTransient<ModularAuthentication>();
        services.AddAuthentication(options =>
        {
            options.AddScheme<ModularAuthentication>(ModularAuthentication.Scheme, null);
            options.DefaultScheme = ModularAuthentication.Scheme;
        });
        services.AddSingleton<KnownCookies>();
        services.AddScoped<ICookieCheck, CookieCheck>();
        services.AddSingleton<SignIns>();
        services.AddScoped<ICredentials, BearerCredentials>();
        services.AddScoped<ICredentials, CookieCredentials>();
        services.AddScoped<ICredentials, ApiKeyCredentials>();
    }

    private static void AddApiKeys(IServiceCollection services)
    {
        services.AddSingleton<ApiKeyTexts>();
        services.AddSingleton<KnownApiKeys>();
        services.AddSingleton<ApiKeyLookup>();
        services.AddSingleton<IApiKeyCheck, ApiKeyCheck>();
    }
}
