using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
using Modular.Platform.Events;
using Modular.Platform.Http.Security;
using Modular.Platform.Jobs;
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
        services.AddScoped<ChangedCards>();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddScoped<IUserRoles, UserRoles>();
        services.AddSingleton<CountedUsers>();
        services.AddScoped<IUserCensus, UserCensus>();
        services.AddScoped<IGeneratedPeople, GeneratedPeople>();
        services.AddSingleton<IOperatorVerbs, UserVerbs>();

        services.AddAudit();
        services.AddPasswords();
        AddPersonalData(services);
        services.AddTokens();
        services.AddApiKeys();
        services.AddSingleton<KnownCookies>();
        services.AddScoped<ICookieCheck, CookieCheck>();
        services.AddCredentials();
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

    private static void AddPersonalData(IServiceCollection services)
    {
        services.AddScoped<OwnPersonalData>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<OwnPersonalData>());
        services.AddEventListener<UserErased, ErasePersonalData>();
        services.AddJob<ForgetPersonArgs, ForgetPerson>(new() { Timeout = TimeSpan.FromMinutes(30), Retry = JobRetry.Events, Breaker = false });
    }
}
