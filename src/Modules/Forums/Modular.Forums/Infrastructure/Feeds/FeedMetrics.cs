using System.Diagnostics.Metrics;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>How the live feed does on this node.</summary>
internal sealed class FeedMetrics
{
    private readonly Counter<long> _cutOff;
    private readonly UpDownCounter<long> _streams;
    private long _lagTicks;

    public FeedMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(ForumsMeter.Name);
        _streams = meter.CreateUpDownCounter<long>("modular.forums.feed.streams", "{stream}", "Live feeds that are followed on this node.");
        _cutOff = meter.CreateCounter<long>("modular.forums.feed.cut_off", "{stream}", "Followers that were too slow.");
        meter.CreateObservableGauge("modular.forums.feed.lag", () => Lag.TotalSeconds, "s", "How old the oldest change is that a long transaction holds back from those who follow.");
    }

    public TimeSpan Lag
    {
        get => TimeSpan.FromTicks(Volatile.Read(ref _lagTicks));
        set => Volatile.Write(ref _lagTicks, value.Ticks);
    }

    public void Opened() => _streams.Add(1);

    public void Closed() => _streams.Add(-1);

    public void CutOff() => _cutOff.Add(1);
}
