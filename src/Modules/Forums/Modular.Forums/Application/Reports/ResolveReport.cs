using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain.Reports;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reports;

internal sealed record ResolveReport(long Id, IfMatch IfMatch, string? Action, string? Note, DateTimeOffset? Until) : ICommand<CaseView>, IWritesPosts;

internal sealed class ResolveReportHandler(
    IForumsDb db, CaseDesk desk, PostRemoving removing, Sanctioning sanctioning, Caller caller, IAuditLog audit, TimeProvider clock) : ICommandHandler<ResolveReport, CaseView>
{
    public async Task<Result<CaseView>> Handle(ResolveReport command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var check = new Validation();
        var action = check.Field("/action", CaseActions.Parse(command.Action));
        var reason = action is CaseAction.Warn or CaseAction.Suspend ? check.Field("/note", SanctionReason.Parse(command.Note)) : null;
        var note = check.Failed ? null! : check.Field("/note", ModeratorNote.Parse(command.Note));
        var until = action == CaseAction.Suspend ? check.Field("/until", SuspensionEnd.Parse(command.Until, now)) : null;
        check.Require(action == CaseAction.Suspend || command.Until is null, "/until", ReportErrors.UntilOutOfPlace);
        if (check.Failed) return check.Errors;

        var opened = await desk.OpenAsync(command.Id, cancel);
        if (opened is null) return ReportErrors.NotFound;

        var before = CaseDesk.Summary(opened.Case);
        var resolved = opened.Case.Resolve(command.IfMatch, action, note, caller.Id, now);
        if (resolved.IsFailed) return Result<CaseView>.Fail(resolved.Errors);
        if (reason is not null && await sanctioning.RefusalAsync(opened.Case.AuthorId, cancel) is { } refusal) return refusal;

        await db.SaveChangesAsync(cancel);
        if (action is CaseAction.Hide or CaseAction.Delete && await removing.RemoveAsync(opened.Post, opened.Target, cancel) is { IsFailed: true } refused) return Result<CaseView>.Fail(refused.Errors);
        if (until is not null) await sanctioning.SuspendAsync(opened.Case.AuthorId, IfMatch.Any, until, reason!, opened.Case.Id, cancel);
        else if (reason is not null) await sanctioning.WarnAsync(opened.Case.AuthorId, reason, opened.Case.Id, cancel);

        await audit.WriteAsync(new("forums.report_resolved", opened.Case.AuthorId, opened.Target, before, CaseDesk.Summary(opened.Case)), cancel);
        return await desk.ShownAsync(command.Id, cancel);
    }
}
