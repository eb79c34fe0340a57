namespace Modular.Forums.Domain.Reports;

/// <summary>What one person says of a post.</summary>
internal sealed class Report
{
    private Report() { }

    public long Id { get; private init; }

    public long CaseId { get; private init; }

    public Guid ReporterId { get; private init; }

    public ReportReason Reason { get; private init; }

    public string Note { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public static Report In(ReportCase reported, Guid reporterId, ReportReason reason, ModeratorNote note, DateTimeOffset now) =>
        new() { CaseId = reported.Id, ReporterId = reporterId, Reason = reason, Note = note.Text, CreatedAt = now };
}
