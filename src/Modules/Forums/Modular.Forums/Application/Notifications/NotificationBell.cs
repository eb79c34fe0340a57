using System.Collections.Concurrent;
using System.Globalization;
using Modular.Platform.Signals;

namespace Modular.Forums.Application.Notifications;

/// <summary>Rings on all nodes for whoever watches their notifications, when there is something to look at.</summary>
internal sealed class NotificationBell : IDisposable
{
    private const string Signal = "forums.notifications";
    private const int MostOfOne = 10;
    private const int MostOfAll = 1000;
    private const int IdsInAWord = 6; // of at most 200 characters

    private readonly ConcurrentDictionary<NotificationRinging, Guid> _listeners = new();
    private readonly ISignals _signals;
    private readonly IDisposable _hearing;
    private readonly Lock _counting = new();

    public NotificationBell(ISignals signals)
    {
        _signals = signals;
        _hearing = signals.Listen(Signal, Hear);
    }

    public void Ring(params IReadOnlyCollection<Guid> users)
    {
        foreach (var some in users.Chunk(IdsInAWord)) _signals.Raise(Signal, string.Join(' ', some.Select(id => id.ToString("N", CultureInfo.InvariantCulture))));
    }

    /// <summary>Null where as many listen on this node as may.</summary>
    public NotificationRinging? Listen(Guid userId)
    {
        lock (_counting)
        {
            if (_listeners.Count >= MostOfAll || _listeners.Values.Count(id => id == userId) >= MostOfOne) return null;

            var ringing = new NotificationRinging(r => _listeners.TryRemove(r, out _));
            _listeners[ringing] = userId;
            return ringing;
        }
    }

    public void Dispose() => _hearing.Dispose();

    private void Hear(string? word)
    {
        if (_listeners.IsEmpty) return;

        var users = word?.Split(' ').Select(id => Guid.ParseExact(id, "N")).ToHashSet();
        foreach (var (ringing, userId) in _listeners)
            if (users?.Contains(userId) != false) ringing.Ring();
    }
}
