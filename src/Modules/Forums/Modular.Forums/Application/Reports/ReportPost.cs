using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Reports;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reports;

internal sealed record ReportPost(long? TopicId, long? ReplyId, string? Reason, string? Note) : ICommand<ReportView>, ILimitedCommand, IWritesPosts
{
    public static RateLimitPolicy Limit { get; } = new("reports", 20, 86400);
}

internal sealed class ReportPostHandler(IForumsDb db, Caller caller, TimeProvider clock) : ICommandHandler<ReportPost, ReportView>
{
    public async Task<Result<ReportView>> Handle(ReportPost command, CancellationToken cancel)
    {
        var check = new Validation();
        var post = check.Field("", PostName.Parse(command.TopicId, command.ReplyId));
        var reason = check.Field("/reason", ReportReasons.Parse(command.Reason));
        var note = check.Field("/note", ModeratorNote.Parse(command.Note));
        if (check.Failed) return check.Errors;

        var opened = await db.OpenPostAsync(post, Viewer.Of(caller), cancel);
        if (opened is null) return PostName.NotFound(post);
        if (opened.AuthorId == caller.Id) return ReportErrors.OwnPost;
        if (opened.IsDeleted) return ReportErrors.PostDeleted;

        var now = clock.GetUtcNow();
        var reported = await FindCaseAsync(post, cancel) ?? await OpenCaseAsync(opened, now, cancel);
        if (await db.Reports.AnyAsync(r => r.CaseId == reported.Id && r.ReporterId == caller.Id, cancel)) return ReportErrors.AlreadyReported;

        reported.Take(now);
        var report = Report.In(reported, caller.Id, reason, note, now);
        db.Reports.Add(report);
        await db.SaveChangesAsync(cancel);
        return ReportView.Of(report, reported);
    }

    /// <summary>The topic is locked, so whatever is said of this case waits for us.</summary>
    private Task<ReportCase?> FindCaseAsync(PostRef post, CancellationToken cancel) => post.Kind == PostKind.Topic
        ? db.ReportCases.SingleOrDefaultAsync(k => k.TopicId == post.Id && k.Status == CaseStatus.Pending, cancel)
        : db.ReportCases.SingleOrDefaultAsync(k => k.ReplyId == post.Id && k.Status == CaseStatus.Pending, cancel);

    private async Task<ReportCase> OpenCaseAsync(OpenedPost post, DateTimeOffset now, CancellationToken cancel)
    {
        var reported = ReportCase.Open(post.Ref, post.AuthorId, now);
        db.ReportCases.Add(reported);
        await db.SaveChangesAsync(cancel);
        return reported;
    }
}
