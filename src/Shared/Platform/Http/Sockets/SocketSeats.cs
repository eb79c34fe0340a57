using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace Modular.Platform.Http.Sockets;

/// <summary>How many sockets there may be on this node, in all and for each caller; whoever comes on top is sent away with 1008.</summary>
/// <param name="inAll">On this node.</param>
/// <param name="each">For one caller.</param>
public sealed class SocketSeats(int inAll, int each)
{
    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>The code that refuses one too many: policy violation.</summary>
    public const WebSocketCloseStatus TooMany = WebSocketCloseStatus.PolicyViolation;

    /// <summary>A seat, to be given back by disposing it; null when there is none.</summary>
    public IDisposable? Take(string caller)
    {
        if (Interlocked.Increment(ref _all) > inAll || _taken.AddOrUpdate(caller, 1, static (_, n) => n + 1) > each && GiveBack(caller))
        {
            Interlocked.Decrement(ref _all);
            return null;
        }

        return new Seat(this, caller);
    }

    /// <summary>Always true, so that it can follow a condition.</summary>
    private bool GiveBack(string caller)
    {
        if (_taken.AddOrUpdate(caller, 0, static (_, n) => n - 1) <= 0) _taken.TryRemove(new(caller, 0));
        return true;
    }

    private sealed class Seat(SocketSeats seats, string caller) : IDisposable
    {
        private int _isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) != 0) return;

            seats.GiveBack(caller);
            Interlocked.Decrement(ref seats._all);
        }
    }
}
