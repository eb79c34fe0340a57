namespace Modular.Timeline.Domain.Reports;

/// <summary>What one player says is wrong with a card.</summary>
internal sealed class EventReport
{
    public const int MaxTextLength = 1000;

    private EventReport() { }

    public long Id { get; private init; }

    public long EventId { get; private init; }

    public Guid ReporterId { get; private init; }

    public ReportReason Reason { get; private init; }

    public string Text { get; private init; } = "";

    public ReportStatus Status { get; private set; } = ReportStatus.Open;

    public string Note { get; private set; } = "";

    public Guid? ResolvedBy { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public long Version { get; private set; } = 1;

    public static EventReport Of(long eventId, Guid reporterId, ReportReason reason, string text, DateTimeOffset now) =>
        new() { EventId = eventId, ReporterId = reporterId, Reason = reason, Text = text, CreatedAt = now };

    /// <summary>A decision is made once.</summary>
    public Result<Done> Resolve(IfMatch expected, ReportStatus status, string note, Guid by, DateTimeOffset now)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;
        if (Status != ReportStatus.Open) return ReportErrors.Closed;

        (Status, Note, ResolvedBy, ResolvedAt, Version) = (status, note, by, now, Version + 1);
        return new Done();
    }
}
