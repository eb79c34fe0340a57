using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Passwords;

/// <summary>Registers the hashing of passwords.</summary>
internal static class PasswordRegistration
{
    public static void AddPasswords(this IServiceCollection services)
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
}
