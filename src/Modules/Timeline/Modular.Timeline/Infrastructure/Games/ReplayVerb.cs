using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;

namespace Modular.Timeline.Infrastructure.Games;

/// <summary><c>modular timeline replay</c>.</summary>
internal static class ReplayVerb
{
    public static Command Build(IServiceProvider services)
    {
        var replay = new Command("replay", "Plays all games again from their logs, and compares scores, moves and cards with what is stored.");
        replay.SetAction((_, cancel) => RunAsync(services, cancel));
        return replay;
    }

    /// <summary>1 where something differs.</summary>
    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<ISchemaCheck>().EnsureCurrentAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var (games, differences) = (0L, 0L);
        await foreach (var (so, difference) in scope.ServiceProvider.GetRequiredService<GameReplays>().RunAsync(cancel))
        {
            games = so;
            if (difference is null) continue;

            differences++;
            await Console.Error.WriteLineAsync(difference);
        }

        Console.WriteLine(differences == 0 ? $"{games} games come out of their logs as they are stored." : $"{differences} of {games} games do not come out of their logs as they are stored.");
        return differences == 0 ? 0 : 1;
    }
}
