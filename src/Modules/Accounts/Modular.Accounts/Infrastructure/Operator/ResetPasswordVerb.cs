using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure.Startup;

namespace Modular.Accounts.Infrastructure.Operator;

internal static class ResetPasswordVerb
{
    public static Command Build(IServiceProvider services)
    {
        var username = UserVerb.Whom();
        var reset = new Command("reset-password", "Gives somebody who forgot theirs a generated password, shown once, and ends their sessions.") { username };
        reset.SetAction((parsed, cancel) => RunAsync(services, parsed.GetRequiredValue(username), cancel));
        return reset;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string username, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var password = GeneratedPassword.Make();
        var hash = await scope.ServiceProvider.GetRequiredService<IPasswordHashing>().HashAsync(password, cancel);
        if (hash.IsFailed) return await UserVerb.RefuseAsync(hash.Errors);

        return await UserVerb.RunAsync(services, username, user => new ResetPassword(user.Id, hash.Value), _ => Console.Out.WriteLineAsync($"{username} signs in with {password}"), cancel);
    }
}
