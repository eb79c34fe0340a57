using System.Diagnostics.Metrics;

namespace Modular.Platform.Events;

/// <summary>Deliveries by listener and outcome.</summary>
internal sealed class EventMetrics
{
    public const string MeterName = "Modular.Events";

    private readonly Counter<long> _deliveries;

    public EventMetrics(IMeterFactory meters) =>
        _deliveries = meters.Create(MeterName).CreateCounter<long>("modular.event.deliveries", "{delivery}", "Event deliveries by listener and outcome.");

    public void Count(string listener, string outcome) => _deliveries.Add(1, new("listener", listener), new("outcome", outcome));
}
