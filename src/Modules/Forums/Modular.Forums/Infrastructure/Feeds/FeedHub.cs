using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Forums.Application;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Signals;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>
/// The one on this node who reads the log while somebody follows, and hands what is new to all of them. It keeps its place while the database is away, and goes on
/// from there.
/// </summary>
internal sealed class FeedHub(FeedReads reads, ISignals signals, FeedMetrics metrics, IOptions<FeedSettings> settings, TimeProvider clock, ILogger<FeedHub> log) : BackgroundService
{
    private const int AtOnce = 500;

    /// <summary>Signals come every five milliseconds where much is written; what happens meanwhile is read together.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<FeedFollower> _joining = new();
    private readonly SemaphoreSlim _bell = new(0, 1);
    private readonly List<FeedFollower> _followers = [];
    private ChangePosition? _position;
    private FeedState? _state;
    private long _measuredAt;

    /// <summary>How things are, as of a poll ago at most; null while nobody follows.</summary>
    public FeedState? State => Volatile.Read(ref _state);

    /// <summary>From the position on that <see cref="FeedFollower.Joined"/> will tell, the follower is handed everything.</summary>
    public void Join(FeedFollower follower)
    {
        _joining.Enqueue(follower);
        Ring();
    }

    public override void Dispose()
    {
        base.Dispose();
        _bell.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var news = signals.Listen(ChangeLog.Signal, _ => Ring());
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _bell.WaitAsync(_position is null ? Timeout.InfiniteTimeSpan : settings.Value.Poll, stoppingToken);
                await RoundAsync(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Live feeds stand still: {Reason}", e.Message);
                await Task.Delay(settings.Value.Poll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Ring();
            }
        }
    }

    /// <summary>Hands on what is new, and takes in who joins where this round ends. A round that breaks off is gone on with from where it came to.</summary>
    private async Task RoundAsync(CancellationToken cancel)
    {
        _followers.RemoveAll(f => f.IsGone);
        if (_followers.Count == 0 && _joining.IsEmpty)
        {
            metrics.Lag = TimeSpan.Zero;
            Volatile.Write(ref _state, null);
            _position = null;
            return;
        }

        var at = _position ??= await reads.EdgeAsync(cancel);
        FeedPage page;
        do
        {
            page = await reads.PageAsync(at, ChangePosition.End, AtOnce, cancel);
            Volatile.Write(ref _state, page.State);
            foreach (var follower in _followers)
                if (!follower.Hand(page.Rows)) metrics.CutOff();
            if (page.Rows.Count > 0) _position = at = page.Rows[^1].Position;
        }
        while (page.Rows.Count == AtOnce);

        while (_joining.TryDequeue(out var follower))
        {
            follower.Join(at);
            _followers.Add(follower);
        }

        await MeasureAsync(cancel);
    }

    private async Task MeasureAsync(CancellationToken cancel)
    {
        if (Stopwatch.GetElapsedTime(_measuredAt) < settings.Value.Poll) return;

        _measuredAt = Stopwatch.GetTimestamp();
        var since = await reads.HeldSinceAsync(cancel);
        metrics.Lag = since is null ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Max(0, (clock.GetUtcNow() - since.Value).Ticks));
    }

    private void Ring()
    {
        try
        {
            if (_bell.CurrentCount == 0) _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two rang at once; one ring is enough.
        }
    }
}
