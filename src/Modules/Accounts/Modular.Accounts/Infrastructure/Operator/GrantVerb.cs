using System.CommandLine;
using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Operator;

internal static class GrantVerb
{
    public static Command Build(IServiceProvider services)
    {
        var username = UserVerb.Whom();
        var role = new Argument<string>("role") { Description = "user, moderator or admin." };
        var grant = new Command("grant", "Gives somebody a role.") { username, role };
        grant.SetAction((parsed, cancel) => RunAsync(services, parsed.GetRequiredValue(username), parsed.GetRequiredValue(role), cancel));
        return grant;
    }

    private static Task<int> RunAsync(IServiceProvider services, string username, string role, CancellationToken cancel) =>
        UserVerb.RunAsync(services, username, user => new GrantRole(user.Username, role), _ => Console.Out.WriteLineAsync($"{username} is {role} now."), cancel);
}
