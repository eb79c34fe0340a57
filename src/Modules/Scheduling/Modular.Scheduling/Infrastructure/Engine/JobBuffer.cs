using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Jobs that were taken and wait for a free worker. As many are taken ahead as the node begins in about a tenth of a second: plenty of quick ones, none of slow
/// ones, which other nodes could begin at once.
/// </summary>
internal sealed class JobBuffer(HeldJobs held, IOptions<EngineSettings> settings)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(100);

    private readonly Channel<LeasedJob> _channel = Channel.CreateUnbounded<LeasedJob>();
    private long _begun;
    private int _busy;
    private long _measuredAt = Stopwatch.GetTimestamp();
    private long _begunThen;
    private double _perSecond;

    public ChannelReader<LeasedJob> Reader => _channel.Reader;

    /// <summary>Handlers at work.</summary>
    public int Busy => Volatile.Read(ref _busy);

    /// <summary>How many more to take; zero while it would be too few to be worth a look.</summary>
    public int Room()
    {
        Measure();
        var concurrency = settings.Value.Concurrency;
        var ahead = (int)Math.Min(settings.Value.Prefetch, _perSecond * Ahead.TotalSeconds);
        var waiting = _channel.Reader.Count;
        var room = concurrency + ahead - Busy - waiting;
        var hasIdle = Busy + waiting < concurrency;
        return hasIdle || room > ahead / 2 ? Math.Max(room, 0) : 0;
    }

    public void Add(LeasedJob job)
    {
        held.Add(job);
        _channel.Writer.TryWrite(job);
    }

    public void Complete() => _channel.Writer.TryComplete();

    public void Began()
    {
        Interlocked.Increment(ref _begun);
        Interlocked.Increment(ref _busy);
    }

    public void Ended() => Interlocked.Decrement(ref _busy);

    private void Measure()
    {
        var elapsed = Stopwatch.GetElapsedTime(_measuredAt);
        if (elapsed < TimeSpan.FromMilliseconds(5)) return;

        var begun = Interlocked.Read(ref _begun);
        var now = (begun - _begunThen) / elapsed.TotalSeconds;
        _perSecond = now > _perSecond ? now : (_perSecond + now) / 2;
        _begunThen = begun;
        _measuredAt = Stopwatch.GetTimestamp();
    }
}
