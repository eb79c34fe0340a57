using Modular.Platform.Jobs;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>Has the figures follow the games that ended.</summary>
internal sealed class CountGames(Counting counting) : IJobHandler<CountGamesArgs>
{
    public async Task<Result<Done>> HandleAsync(CountGamesArgs args, JobContext context, CancellationToken cancel)
    {
        while (await counting.CountSomeAsync(cancel) > 0) context.Heartbeat();
        return new Done();
    }
}

internal sealed record CountGamesArgs : IJobArgs
{
    public static string JobType => "timeline.count_games";
}
