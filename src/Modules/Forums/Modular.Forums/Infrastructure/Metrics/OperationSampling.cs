using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Forums.Application.Metrics;
using Modular.Forums.Infrastructure.Pages;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Metrics;

/// <summary>Writes this node's samples once a minute and when it stops. While the database is away, an hour of them is kept.</summary>
internal sealed class OperationSampling(
    OperationSampler sampler, PageMetrics pages, IServiceScopeFactory scopes, IOptions<MetricSettings> settings, TimeProvider clock, ILogger<OperationSampling> log) : BackgroundService
{
    private const int Most = 20_000;
    private static readonly TimeSpan LastChance = TimeSpan.FromSeconds(2);

    private const string Insert = """
        insert into forums.operation_samples (at, node, operation, outcome, lowest, counts)
        select s.at, $1, s.operation, s.outcome, s.lowest, string_to_array(s.counts, ' ')::integer[]
        from unnest($2::timestamptz[], $3::text[], $4::text[], $5::smallint[], $6::text[]) as s (at, operation, outcome, lowest, counts) on conflict do nothing
        """;

    private const string Forget = """
        delete from forums.operation_samples where ctid = any(array(select ctid from forums.operation_samples where at < $1 order by at limit 5000 for update skip locked))
        """;

    private readonly Guid _node = Guid.NewGuid();
    private readonly List<OperationSample> _unwritten = [];
    private (long Hits, long Misses, long Evictions) _seen;

    /// <summary>Writes what was sampled since the last time.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        _unwritten.AddRange(sampler.Take(now));
        _unwritten.AddRange(OfPages(now));
        if (_unwritten.Count > Most) _unwritten.RemoveRange(0, _unwritten.Count - Most);
        if (_unwritten.Count == 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.OpenAsync(cancel);
        await using var batch = session.Batch().Add(Insert, _node,
            _unwritten.Select(s => s.At.UtcDateTime).ToArray(), _unwritten.Select(s => s.Operation).ToArray(), _unwritten.Select(s => s.Outcome).ToArray(),
            _unwritten.Select(s => (short)s.Lowest).ToArray(), _unwritten.Select(s => string.Join(' ', s.Counts)).ToArray()).Add(Forget, now.AddDays(-settings.Value.KeepDays));
        await batch.ExecuteNonQueryAsync(cancel);
        _unwritten.Clear();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = new CancellationTokenSource(LastChance);
        await TryWriteAsync(limit.Token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(settings.Value.SampleSeconds), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await TryWriteAsync(stoppingToken);
        }
    }

    private IEnumerable<OperationSample> OfPages(DateTimeOffset at)
    {
        var (before, now) = (_seen, _seen = pages.Totals);
        foreach (var (outcome, count) in ((string, long)[])[
            (OperationSample.Hit, now.Hits - before.Hits), (OperationSample.Miss, now.Misses - before.Misses), (OperationSample.Evicted, now.Evictions - before.Evictions)])
            if (count > 0) yield return new(at, OperationSample.Pages, outcome, 0, [(int)Math.Min(count, int.MaxValue)]);
    }

    private async Task TryWriteAsync(CancellationToken cancel)
    {
        try
        {
            await WriteAsync(cancel);
        }
        catch (Exception e)
        {
            log.LogDebug("Samples are written later: {Reason}", e.Message);
        }
    }
}
