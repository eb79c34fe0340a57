using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Operator;

internal static class ListVerb
{
    public static Command Build(IServiceProvider services)
    {
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 100 };
        var list = new Command("list", "Shows the users, the newest first.") { limit };
        list.SetAction((parsed, cancel) => RunAsync(services, parsed.GetValue(limit), cancel));
        return list;
    }

    private static async Task RunAsync(IServiceProvider services, int limit, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IAccountsDb>().Users.AsNoTracking().Where(u => u.ErasedAt == null);
        await foreach (var user in users.OrderByDescending(u => u.Id).Take(limit).AsAsyncEnumerable().WithCancellation(cancel))
            Console.WriteLine($"{user.Username,-30} {user.Email,-40} {string.Join(',', user.Roles.Select(RoleName.Of)),-22} {(user.IsActive ? "" : "closed")}".TrimEnd());
    }
}
