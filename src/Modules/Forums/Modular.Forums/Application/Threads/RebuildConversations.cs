using Modular.Platform.Jobs;

namespace Modular.Forums.Application.Threads;

/// <summary>Finds out who talks with whom in what was imported, topic by topic; what is known already is left alone, so it can run at any time and as often as one likes.</summary>
internal sealed class RebuildConversations(IThreads threads) : IJobHandler<RebuildConversationsArgs>
{
    private const int AtOnce = 100;

    public static readonly JobTypeOptions Options = new() { Timeout = TimeSpan.FromMinutes(10), MaxGlobal = 1, Priority = 8 };

    public async Task<Result<Done>> HandleAsync(RebuildConversationsArgs args, JobContext context, CancellationToken cancel)
    {
        var place = context.State<Place>() ?? new(0, 0);
        var total = place.Topics + await threads.CountUnplacedAsync(place.After, cancel);
        while (await threads.UnplacedAsync(place.After, AtOnce, cancel) is { Count: > 0 } topics)
        {
            foreach (var topic in topics)
            {
                await threads.PlaceAsync(topic, cancel);
                place = new(topic, place.Topics + 1);
                context.Report(place.Topics, total);
            }

            await context.SaveStateAsync(place, cancel);
            context.Heartbeat();
        }

        return new Done();
    }

    /// <summary>How far it has come.</summary>
    internal sealed record Place(long After, long Topics);
}

internal sealed record RebuildConversationsArgs : IJobArgs
{
    public static string JobType => "forums.rebuild_conversations";
}
