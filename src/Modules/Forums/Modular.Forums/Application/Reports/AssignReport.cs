using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Reports;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reports;

/// <summary>Gives a case to somebody who moderates its category; null takes it from whoever has it.</summary>
internal sealed record AssignReport(long Id, IfMatch IfMatch, Guid? Assignee) : ICommand<CaseView>, IWritesPosts;

internal sealed class AssignReportHandler(IForumsDb db, CaseDesk desk, IUserRoles roles, IAuditLog audit) : ICommandHandler<AssignReport, CaseView>
{
    public async Task<Result<CaseView>> Handle(AssignReport command, CancellationToken cancel)
    {
        var opened = await desk.OpenAsync(command.Id, cancel);
        if (opened is null) return ReportErrors.NotFound;
        if (command.Assignee is { } assignee && !await MayModerateAsync(assignee, opened.Post.In.Topic.CategoryId, cancel)) return ReportErrors.AssigneeCannot.At("/assignee");

        var before = CaseDesk.Summary(opened.Case);
        var assigned = opened.Case.Assign(command.IfMatch, command.Assignee);
        if (assigned.IsFailed) return Result<CaseView>.Fail(assigned.Errors);

        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.report_assigned", opened.Case.AuthorId, opened.Target, before, CaseDesk.Summary(opened.Case)), cancel);
        return await desk.ShownAsync(command.Id, cancel);
    }

    private async Task<bool> MayModerateAsync(Guid person, long categoryId, CancellationToken cancel)
    {
        var found = await roles.FindRolesAsync([person], cancel);
        if (!found.TryGetValue(person, out var role)) return false;

        var moderators = await db.Categories.Where(c => c.Id == categoryId).Select(c => c.ModerateRoles).SingleAsync(cancel);
        return (moderators & RoleAudience.Of(role)) != Audience.None;
    }
}
