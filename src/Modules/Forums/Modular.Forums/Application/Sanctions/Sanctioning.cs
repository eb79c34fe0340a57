using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.Auditing;
using Modular.Platform.Persistence;
using Modular.Platform.Signals;

namespace Modular.Forums.Application.Sanctions;

/// <summary>Warns and suspends people: by themselves, or as what a case led to. Nobody does it to an admin or to themselves.</summary>
internal sealed class Sanctioning(IForumsDb db, IStandings standings, IUserRoles roles, DbSession session, ISignals signals, IAuditLog audit, Caller caller, TimeProvider clock)
{
    /// <summary>Raised when somebody's suspension began, changed or ended.</summary>
    public const string Signal = "forums.suspensions";

    /// <summary>Null when the caller may do something to this person.</summary>
    public async Task<Error?> RefusalAsync(Guid userId, CancellationToken cancel)
    {
        if (!caller.Can(ForumsPermissions.Moderate.Name)) return SanctionErrors.NotAllowed;
        if (userId == caller.Id) return SanctionErrors.OfYourself;

        var found = await roles.FindRolesAsync([userId], cancel);
        if (!found.TryGetValue(userId, out var role)) return SanctionErrors.UnknownPerson;
        return role == Role.Admin ? SanctionErrors.OfAdmin : null;
    }

    public async Task<Sanction> WarnAsync(Guid userId, SanctionReason reason, long? caseId, CancellationToken cancel)
    {
        var standing = await standings.OpenAsync(userId, cancel);
        var before = standing.Warnings;
        var warning = standing.Warn(reason, caller.Id, clock.GetUtcNow(), caseId);
        db.Sanctions.Add(warning);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.person_warned", userId, TargetOf(caseId), new { Warnings = before }, new { standing.Warnings, Reason = reason.Text }), cancel);
        return warning;
    }

    public async Task<Result<Standing>> SuspendAsync(Guid userId, IfMatch expected, SuspensionEnd until, SanctionReason reason, long? caseId, CancellationToken cancel)
    {
        var standing = await standings.OpenAsync(userId, cancel);
        var before = Summary(standing);
        var suspended = standing.Suspend(expected, until, reason, caller.Id, clock.GetUtcNow(), caseId);
        if (suspended.IsFailed) return Result<Standing>.Fail(suspended.Errors);

        await KeepAsync(suspended.Value, cancel);
        await audit.WriteAsync(new("forums.person_suspended", userId, TargetOf(caseId), before, Summary(standing)), cancel);
        return standing;
    }

    public async Task<Result<Standing>> LiftAsync(Guid userId, IfMatch expected, CancellationToken cancel)
    {
        var standing = await standings.OpenAsync(userId, cancel);
        var before = Summary(standing);
        var lifted = standing.Lift(expected, caller.Id, clock.GetUtcNow());
        if (lifted.IsFailed) return Result<Standing>.Fail(lifted.Errors);

        await KeepAsync(lifted.Value, cancel);
        await audit.WriteAsync(new("forums.suspension_lifted", userId, null, before, Summary(standing)), cancel);
        return standing;
    }

    private async Task KeepAsync(Sanction sanction, CancellationToken cancel)
    {
        db.Sanctions.Add(sanction);
        await db.SaveChangesAsync(cancel);
        session.AfterCommit(() => signals.Raise(Signal));
    }

    private static object Summary(Standing standing) => new { standing.SuspendedUntil, Reason = standing.SuspensionReason };

    private static string? TargetOf(long? caseId) => caseId is null ? null : $"forums.report/{caseId}";
}
