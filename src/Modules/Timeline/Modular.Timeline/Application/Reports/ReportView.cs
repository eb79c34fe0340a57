using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Application.Reports;

/// <summary>A report, as whoever made it sees it.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Reason">wrong_date, tells_date, unclear, offensive or other.</param>
/// <param name="Text">What they said of it.</param>
/// <param name="Status">open, resolved or dismissed.</param>
/// <param name="CreatedAt">When.</param>
internal sealed record ReportView(Guid EventId, string Reason, string Text, string Status, DateTimeOffset CreatedAt)
{
    public static ReportView Of(EventReport report, Guid eventId) =>
        new(eventId, ReportReasons.NameOf(report.Reason), report.Text, ReportStatuses.NameOf(report.Status), report.CreatedAt);
}
