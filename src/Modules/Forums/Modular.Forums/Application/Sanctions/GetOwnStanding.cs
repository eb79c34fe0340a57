using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sanctions;

internal sealed record GetOwnStanding : IQuery<OwnStanding>;

/// <summary>How the caller stands here. Who decided it is not said.</summary>
/// <param name="SuspendedUntil">Null when they may post.</param>
/// <param name="SuspensionReason">Null when they may post.</param>
/// <param name="Warnings">The newest first; the last 50.</param>
internal sealed record OwnStanding(DateTimeOffset? SuspendedUntil, string? SuspensionReason, IReadOnlyList<OwnWarning> Warnings);

/// <summary>A warning.</summary>
internal sealed record OwnWarning(string Reason, DateTimeOffset At);

internal sealed class GetOwnStandingHandler(IForumsDb db, Caller caller, TimeProvider clock) : IQueryHandler<GetOwnStanding, OwnStanding>
{
    private const int AtMost = 50;

    public async Task<Result<OwnStanding>> Handle(GetOwnStanding query, CancellationToken cancel)
    {
        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(s => s.UserId == caller.Id, cancel) ?? Standing.Good(caller.Id);
        var warnings = await db.Sanctions.AsNoTracking().Where(s => s.UserId == caller.Id && s.Kind == SanctionKind.Warning)
            .OrderByDescending(s => s.Id).Take(AtMost).Select(s => new OwnWarning(s.Reason, s.At)).ToListAsync(cancel);

        var suspended = standing.IsSuspended(clock.GetUtcNow());
        return new OwnStanding(suspended ? standing.SuspendedUntil : null, suspended ? standing.SuspensionReason : null, warnings);
    }
}
