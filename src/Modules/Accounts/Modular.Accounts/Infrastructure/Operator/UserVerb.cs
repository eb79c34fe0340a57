using System.CommandLine;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Operator;

/// <summary>What the verbs about one user have in common: the name, and how a refusal is told.</summary>
internal static class UserVerb
{
    public static Argument<string> Whom() => new("username") { Description = "Whose account, by username or address." };

    /// <summary>Sends one request about the user; a refusal is one line on standard error and exit code 1.</summary>
    public static async Task<int> RunAsync<T>(IServiceProvider services, string username, Func<User, IRequest<Result<T>>> request, Func<T, Task> tell, CancellationToken cancel) where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<IAccountsDb>().FindUserAsync(username, cancel);
        if (user is null) return await RefuseAsync([UserErrors.NotFound]);

        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request(user), cancel);
        if (result.IsFailed) return await RefuseAsync(result.Errors);

        await tell(result.Value);
        return 0;
    }

    public static Task<int> RefuseAsync(IReadOnlyList<Error> errors) => RefuseAsync(string.Join(' ', errors.Select(e => e.Detail)));

    public static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync("modular: " + reason);
        return 1;
    }
}
