using System.Diagnostics;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>The database's clock, carried on from the last answer with this node's steady ticks. The node's own wall clock decides nothing.</summary>
internal sealed class DatabaseTime
{
    private sealed record Reading(DateTimeOffset Time, long Ticks);

    private volatile Reading _last = new(DateTimeOffset.UtcNow, Stopwatch.GetTimestamp());

    public DateTimeOffset Now
    {
        get
        {
            var last = _last;
            return last.Time + Stopwatch.GetElapsedTime(last.Ticks);
        }
    }

    public void Set(DateTimeOffset time) => _last = new(time, Stopwatch.GetTimestamp());
}
