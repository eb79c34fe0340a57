using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Forums.Application.Views;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Views;

/// <summary>
/// Gathers views on this node and writes them every few seconds and when it stops, many topics in one statement. It changes neither the topic's version nor its
/// activity: pages stay as they are. A node that is killed takes its last seconds of views along.
/// </summary>
internal sealed class TopicViews(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TopicViews> log) : BackgroundService, ITopicViews
{
    private const int AtOnce = 500;
    private const int Most = 100_000;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    /// <summary>For each time, and not cut short when the node stops: what is cancelled may have been written all the same, and would count twice.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Topics are locked in the order of their ids, as everybody locks them.</summary>
    private const string Add = """
        with locked as materialized (select id from forums.topics where id = any($1) order by id for no key update)
        update forums.topics t set view_count = t.view_count + v.views from locked l join unnest($1, $2) as v (id, views) on v.id = l.id where t.id = l.id
        """;

    private readonly RecentViews _recent = new(clock);
    private readonly Lock _lock = new();
    private Dictionary<long, long> _views = [];

    public void Note(long topicId, string viewer)
    {
        if (!_recent.IsNew(topicId, viewer)) return;

        lock (_lock) Count(topicId, 1);
    }

    /// <summary>Writes what was gathered; what cannot be written is kept for the next time.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        KeyValuePair<long, long>[] views;
        lock (_lock)
        {
            views = [.. _views.OrderBy(v => v.Key)];
            _views = [];
        }

        var written = 0;
        try
        {
            foreach (var part in views.Chunk(AtOnce))
            {
                await WriteAsync(part, cancel);
                written += part.Length;
            }
        }
        catch
        {
            lock (_lock)
            {
                foreach (var (id, count) in views.AsSpan(written)) Count(id, count);
            }

            throw;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await TryWriteAsync();
        }
    }

    private void Count(long topicId, long views)
    {
        if (_views.Count < Most || _views.ContainsKey(topicId)) _views[topicId] = _views.GetValueOrDefault(topicId) + views;
    }

    private async Task TryWriteAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await WriteAsync(limit.Token);
        }
        catch (Exception e)
        {
            log.LogDebug("Views are written later: {Reason}", e.Message);
        }
    }

    private async Task WriteAsync(KeyValuePair<long, long>[] views, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.OpenAsync(cancel);
        await using var add = session.Command(Add).With(views.Select(v => v.Key).ToArray(), views.Select(v => v.Value).ToArray());
        await add.ExecuteNonQueryAsync(cancel);
    }
}
