using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain.Reports;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reports;

internal sealed record DismissReport(long Id, IfMatch IfMatch, string? Note) : ICommand<CaseView>, IWritesPosts;

internal sealed class DismissReportHandler(IForumsDb db, CaseDesk desk, Caller caller, IAuditLog audit, TimeProvider clock) : ICommandHandler<DismissReport, CaseView>
{
    public async Task<Result<CaseView>> Handle(DismissReport command, CancellationToken cancel)
    {
        var check = new Validation();
        var note = check.Field("/note", ModeratorNote.Parse(command.Note));
        if (check.Failed) return check.Errors;

        var opened = await desk.OpenAsync(command.Id, cancel);
        if (opened is null) return ReportErrors.NotFound;

        var before = CaseDesk.Summary(opened.Case);
        var dismissed = opened.Case.Dismiss(command.IfMatch, note, caller.Id, clock.GetUtcNow());
        if (dismissed.IsFailed) return Result<CaseView>.Fail(dismissed.Errors);

        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.report_dismissed", opened.Case.AuthorId, opened.Target, before, CaseDesk.Summary(opened.Case)), cancel);
        return await desk.ShownAsync(command.Id, cancel);
    }
}
