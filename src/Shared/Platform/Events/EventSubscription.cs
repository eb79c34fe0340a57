using System.Collections.Frozen;
using System.Text.Json;

namespace Modular.Platform.Events;

/// <summary>One listener of one event.</summary>
internal sealed record EventSubscription(string Event, string Listener, Func<IServiceProvider, JsonElement, CancellationToken, Task> Handle);

internal sealed class EventSubscriptions(IEnumerable<EventSubscription> all)
{
    private readonly FrozenDictionary<string, EventSubscription[]> _byEvent = all
        .GroupBy(s => s.Event, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private readonly FrozenDictionary<(string, string), EventSubscription> _byListener = all.ToFrozenDictionary(s => (s.Event, s.Listener));

    public IReadOnlyList<EventSubscription> Of(string name) => _byEvent.GetValueOrDefault(name) ?? [];

    public EventSubscription? Find(string name, string listener) => _byListener.GetValueOrDefault((name, listener));
}
