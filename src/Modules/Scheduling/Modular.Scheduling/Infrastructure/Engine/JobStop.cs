using System.Diagnostics;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>How a running handler is told to stop, and why. One timer for all jobs of the node looks at <see cref="Deadline"/>.</summary>
#pragma warning disable CA1001 // a source without timer and wait handle holds nothing to dispose of
internal sealed class JobStop
#pragma warning restore CA1001
{
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _source;
    private long _deadline = long.MaxValue;

    public StopReason Reason { get; private set; }

    public CancellationToken Token => _source!.Token;

    /// <summary>In the node's ticks.</summary>
    public long Deadline => Volatile.Read(ref _deadline);

    /// <summary>Done when the handler does not heed its token and nobody waits for it any longer.</summary>
    public Task Abandoned => _abandoned.Task;

    /// <summary>False when it was asked to stop before it began.</summary>
    public bool TryBegin(TimeSpan timeout)
    {
        Extend(timeout);
        lock (_abandoned)
        {
            if (Reason != StopReason.None) return false;
            _source = new();
            return true;
        }
    }

    public void Extend(TimeSpan timeout) => Volatile.Write(ref _deadline, Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency));

    /// <summary>The first reason stays.</summary>
    public void Ask(StopReason reason, TimeSpan grace)
    {
        lock (_abandoned)
        {
            if (Reason != StopReason.None) return;
            Reason = reason;
        }

        Extend(grace);
        if (_source is not null) _ = _source.CancelAsync(); // not waited for: a handler's own callbacks run in it
    }

    public void Abandon() => _abandoned.TrySetResult();
}

/// <summary>Why a handler is to stop.</summary>
internal enum StopReason
{
    None = 0,
    Cancelled,
    TimedOut,
    NodeStops,
    Lost,
}
