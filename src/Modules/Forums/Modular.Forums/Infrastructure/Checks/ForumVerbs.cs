using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Startup;

namespace Modular.Forums.Infrastructure.Checks;

/// <summary><c>modular forums verify</c>.</summary>
internal sealed class ForumVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services)
    {
        var repair = new Option<bool>("--repair") { Description = "Set right what differs." };
        var verify = new Command("verify", "Works out anew everything that is stored twice, and compares it.") { repair };
        verify.SetAction((parsed, cancel) => VerifyAsync(services, parsed.GetValue(repair), cancel));

        return new Command("forums", "Categories, topics and replies.") { verify };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, bool repair, CancellationToken cancel)
    {
        var (found, left) = (0, 0);
        await using var scope = services.CreateAsyncScope();
        await foreach (var result in scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(repair, cancel))
        {
            (found, left) = (found + result.Found, left + result.Left);
            if (result.Found == 0) continue;

            var output = result.Left > 0 ? Console.Error : Console.Out;
            await output.WriteLineAsync(result.ToString());
        }

        Console.WriteLine(found == 0
            ? $"Everything that is stored twice agrees: {Verification.All.Length} checks."
            : $"{found} differences in {Verification.All.Length} checks, {found - left} of them repaired.");
        return left == 0 ? 0 : 1;
    }
}
