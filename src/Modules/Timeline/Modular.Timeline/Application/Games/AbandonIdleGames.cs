using Modular.Platform.Jobs;

namespace Modular.Timeline.Application.Games;

/// <summary>Abandons the games in which nothing was done for a day.</summary>
internal sealed class AbandonIdleGames(IGameStore games, TimeProvider clock) : IJobHandler<AbandonIdleArgs>
{
    private const int AtOnce = 500;

    public static readonly TimeSpan After = TimeSpan.FromHours(24);

    public async Task<Result<Done>> HandleAsync(AbandonIdleArgs args, JobContext context, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        while (await games.AbandonIdleAsync(now - After, now, AtOnce, cancel) == AtOnce) context.Heartbeat();
        return new Done();
    }
}

internal sealed record AbandonIdleArgs : IJobArgs
{
    public static string JobType => "timeline.abandon_idle_games";
}
