namespace Modular.Forums.Domain.Reports;

/// <summary>A post that was reported, until somebody decides: all its reports are one case. Written under the lock of its topic.</summary>
internal sealed class ReportCase
{
    private ReportCase() { }

    public long Id { get; private init; }

    /// <summary>Where it is about a topic's own text.</summary>
    public long? TopicId { get; private init; }

    public long? ReplyId { get; private init; }

    public Guid AuthorId { get; private init; }

    public CaseStatus Status { get; private set; } = CaseStatus.Pending;

    public Guid? AssigneeId { get; private set; }

    public int ReportCount { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset LastReportedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public Guid? ClosedBy { get; private set; }

    public CaseAction? Action { get; private set; }

    public string? Note { get; private set; }

    public long Version { get; private set; } = 1;

    public PostRef Post => ReplyId is { } reply ? PostRef.Reply(reply) : PostRef.Topic(TopicId!.Value);

    public static ReportCase Open(PostRef post, Guid authorId, DateTimeOffset now) => new()
    {
        TopicId = post.Kind == PostKind.Topic ? post.Id : null,
        ReplyId = post.Kind == PostKind.Reply ? post.Id : null,
        AuthorId = authorId,
        CreatedAt = now,
        LastReportedAt = now,
    };

    /// <summary>One more report. It raises no version: whoever is about to decide need not begin anew for it.</summary>
    public void Take(DateTimeOffset now) => (ReportCount, LastReportedAt) = (ReportCount + 1, now);

    public Result<Done> Assign(IfMatch expected, Guid? assigneeId)
    {
        if (Refusal(expected) is { } refusal) return refusal;

        AssigneeId = assigneeId;
        Version++;
        return new Done();
    }

    public Result<Done> Resolve(IfMatch expected, CaseAction action, ModeratorNote note, Guid by, DateTimeOffset now) => Close(expected, CaseStatus.Resolved, action, note, by, now);

    public Result<Done> Dismiss(IfMatch expected, ModeratorNote note, Guid by, DateTimeOffset now) => Close(expected, CaseStatus.Dismissed, null, note, by, now);

    private Result<Done> Close(IfMatch expected, CaseStatus status, CaseAction? action, ModeratorNote note, Guid by, DateTimeOffset now)
    {
        if (Refusal(expected) is { } refusal) return refusal;

        (Status, Action, Note, ClosedBy, ClosedAt) = (status, action, note.Text, by, now);
        Version++;
        return new Done();
    }

    private Error? Refusal(IfMatch expected) => !expected.Accepts(Version) ? IfMatch.Stale : Status != CaseStatus.Pending ? ReportErrors.Closed : null;
}
