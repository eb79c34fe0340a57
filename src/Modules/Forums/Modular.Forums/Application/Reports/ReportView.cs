using Modular.Forums.Domain.Reports;

namespace Modular.Forums.Application.Reports;

/// <summary>A report, as whoever made it sees it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="TopicId">The topic, where its own text was reported.</param>
/// <param name="ReplyId">The reply, where one was.</param>
/// <param name="Reason">spam, abuse, off_topic, illegal or other.</param>
/// <param name="Note">What they said of it.</param>
/// <param name="Status">pending, resolved or dismissed.</param>
/// <param name="CreatedAt">When.</param>
internal sealed record ReportView(long Id, long? TopicId, long? ReplyId, string Reason, string Note, string Status, DateTimeOffset CreatedAt)
{
    public static ReportView Of(Report report, ReportCase reported) => new(
        report.Id, reported.TopicId, reported.ReplyId, ReportReasons.NameOf(report.Reason), report.Note, CaseStatuses.NameOf(reported.Status), report.CreatedAt);
}
