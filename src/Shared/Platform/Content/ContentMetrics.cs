using System.Diagnostics.Metrics;

namespace Modular.Platform.Content;

/// <summary>What comes in, and what should be there and is not.</summary>
internal sealed class ContentMetrics
{
    public const string MeterName = "Modular.Content";

    private readonly Counter<long> _received;
    private readonly Counter<long> _missed;

    public ContentMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _received = meter.CreateCounter<long>("modular.content.received", "By", "Bytes of files that were stored.");
        _missed = meter.CreateCounter<long>("modular.content.missing", "{file}", "Files that were asked for and whose bytes are missing or damaged.");
    }

    public void Received(long bytes) => _received.Add(bytes);

    public void Missed() => _missed.Add(1);
}
