using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Forums.Application;
using Modular.Forums.Application.Pages;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>Reads what is viewed most when the node starts, beside the first requests, so that they need not all do it at once.</summary>
internal sealed class PageWarming(IServiceScopeFactory scopes, IOptions<PageCacheSettings> settings, ILogger<PageWarming> log) : BackgroundService
{
    /// <summary>Of the ten thousand that were active last: an order by views alone would need an index that each view changes.</summary>
    private const string MostViewed = """
        select id from (select id, view_count from forums.topics where deleted_at is null order by is_pinned desc, last_activity_at desc, id desc limit 10000) lively
        order by view_count desc, id desc limit $1
        """;

    private static readonly Viewer Guest = new(Audience.Guests);

    /// <summary>Set once it is done, for whoever waits for it.</summary>
    public Task Done => ExecuteTask ?? Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.WarmTopics == 0 || settings.Value.MaxPages == 0) return;

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var pages = scope.ServiceProvider.GetRequiredService<ITopicPages>();
            foreach (var id in await MostViewedAsync(scope.ServiceProvider.GetRequiredService<DbSession>(), stoppingToken))
            {
                await pages.ReadTopicAsync(id, Guest, stoppingToken);
                await pages.ReadRepliesAsync(id, ReplyOrder.Flat, PageRequest.Parse(null, null, nameof(ReplyOrder.Flat)).Value, Guest, stoppingToken);
                await pages.ReadRepliesAsync(id, ReplyOrder.Tree, PageRequest.Parse(null, null, nameof(ReplyOrder.Tree)).Value, Guest, stoppingToken);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("Pages could not be read ahead: {Reason}", e.Message);
        }
    }

    private async Task<List<long>> MostViewedAsync(DbSession session, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(MostViewed).With(settings.Value.WarmTopics);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var ids = new List<long>();
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetInt64(0));
        return ids;
    }
}
