using System.CommandLine;
using Modular.Accounts.Application;
using Modular.Accounts.Contracts;

namespace Modular.Accounts.Infrastructure.Operator;

internal static class EraseVerb
{
    public static Command Build(IServiceProvider services)
    {
        var username = UserVerb.Whom();
        var content = new Option<ErasedContent>("--content") { Description = "keep: what they wrote stays, under \"Deleted user\". remove: it goes too.", DefaultValueFactory = _ => ErasedContent.Keep };
        var erase = new Command("erase", "Erases somebody, as they can themselves with DELETE me. It cannot be undone.") { username, content };
        erase.SetAction((parsed, cancel) => RunAsync(services, parsed.GetRequiredValue(username), parsed.GetValue(content), cancel));
        return erase;
    }

    private static Task<int> RunAsync(IServiceProvider services, string username, ErasedContent content, CancellationToken cancel) =>
        UserVerb.RunAsync(services, username, user => new EraseUser(user.Id, content), _ => Console.Out.WriteLineAsync($"{username} is erased. A running host does the rest."), cancel);
}
