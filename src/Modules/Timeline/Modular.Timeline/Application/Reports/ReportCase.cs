using Modular.Accounts.Contracts;
using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Application.Reports;

/// <summary>A report, as who decides about it sees it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="EventId">The event.</param>
/// <param name="EventTitle">Its title, as it is now.</param>
/// <param name="Reporter">Who made it.</param>
/// <param name="Reason">wrong_date, tells_date, unclear, offensive or other.</param>
/// <param name="Text">What they said of it.</param>
/// <param name="Status">open, resolved or dismissed.</param>
/// <param name="Note">What was said of the decision.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ResolvedAt">When somebody decided.</param>
/// <param name="Etag">Its entity tag.</param>
internal sealed record ReportCase(
    long Id, Guid EventId, string EventTitle, UserCard? Reporter, string Reason, string Text, string Status, string Note, DateTimeOffset CreatedAt, DateTimeOffset? ResolvedAt, EntityTag Etag) : ITagged
{
    public static ReportCase Of(EventReport report, Guid eventId, string title, IReadOnlyDictionary<Guid, UserCard> people) => new(
        report.Id, eventId, title, people.GetValueOrDefault(report.ReporterId), ReportReasons.NameOf(report.Reason), report.Text, ReportStatuses.NameOf(report.Status), report.Note,
        report.CreatedAt, report.ResolvedAt, new(report.Version, 0));
}
