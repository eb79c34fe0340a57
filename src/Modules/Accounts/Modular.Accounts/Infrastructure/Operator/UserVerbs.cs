using System.CommandLine;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Operator;

/// <summary><c>modular users grant|list</c>.</summary>
internal sealed class UserVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services)
    {
        var username = new Argument<string>("username") { Description = "Whom." };
        var role = new Argument<string>("role") { Description = "user, moderator or admin." };
        var grant = new Command("grant", "Gives somebody a role.") { username, role };
        grant.SetAction((parsed, cancel) => GrantAsync(services, new(parsed.GetRequiredValue(username), parsed.GetRequiredValue(role)), cancel));

        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 100 };
        var list = new Command("list", "Shows the users, the newest first.") { limit };
        list.SetAction((parsed, cancel) => ListAsync(services, parsed.GetValue(limit), cancel));

        return new Command("users", "The people with an account.") { grant, list };
    }

    private static async Task<int> GrantAsync(IServiceProvider services, GrantRole command, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var granted = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancel);
        if (granted.IsSuccess)
        {
            Console.WriteLine($"{command.Username} is {command.Role} now.");
            return 0;
        }

        await Console.Error.WriteLineAsync("modular: " + granted.Errors[0].Detail);
        return 1;
    }

    private static async Task ListAsync(IServiceProvider services, int limit, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IAccountsDb>().Users.AsNoTracking().OrderByDescending(u => u.CreatedAt).ThenByDescending(u => u.Id).Take(limit);
        await foreach (var user in users.AsAsyncEnumerable().WithCancellation(cancel))
            Console.WriteLine($"{user.Username,-30} {user.Email,-40} {string.Join(',', user.Roles.Select(RoleName.Of)),-22} {(user.IsActive ? "" : "closed")}".TrimEnd());
    }
}
