namespace Modular.Scheduling.Domain.Timing;

/// <summary>A time zone, seen as the spans between the moments at which its clocks are put forward or back.</summary>
internal interface ITimeZone
{
    /// <summary>Its IANA name, as it was asked for.</summary>
    string Id { get; }

    /// <summary>The span that holds this moment.</summary>
    ZoneSpan SpanAt(DateTime utc);
}
