namespace Modular.Forums.Domain.Sanctions;

/// <summary>How somebody stands here: how often they were warned, and until when they may not post.</summary>
internal sealed class Standing
{
    private Standing() { }

    public Guid UserId { get; private init; }

    public int Warnings { get; private set; }

    public DateTimeOffset? SuspendedUntil { get; private set; }

    public DateTimeOffset? SuspendedAt { get; private set; }

    public Guid? SuspendedBy { get; private set; }

    public string? SuspensionReason { get; private set; }

    public long Version { get; private set; }

    /// <summary>Of whom nothing is known.</summary>
    public static Standing Good(Guid userId) => new() { UserId = userId };

    public bool IsSuspended(DateTimeOffset now) => SuspendedUntil > now;

    public Sanction Warn(SanctionReason reason, Guid by, DateTimeOffset now, long? caseId)
    {
        Warnings++;
        Version++;
        return Sanction.Of(SanctionKind.Warning, UserId, by, now, reason.Text, caseId: caseId);
    }

    /// <summary>Whoever is suspended already is so anew: the last word counts.</summary>
    public Result<Sanction> Suspend(IfMatch expected, SuspensionEnd until, SanctionReason reason, Guid by, DateTimeOffset now, long? caseId)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;

        (SuspendedUntil, SuspendedAt, SuspendedBy, SuspensionReason) = (until.At, now, by, reason.Text);
        Version++;
        return Sanction.Of(SanctionKind.Suspension, UserId, by, now, reason.Text, until.At, caseId);
    }

    public Result<Sanction> Lift(IfMatch expected, Guid by, DateTimeOffset now)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;
        if (!IsSuspended(now)) return SanctionErrors.NotSuspended;

        (SuspendedUntil, SuspendedAt, SuspendedBy, SuspensionReason) = (null, null, null, null);
        Version++;
        return Sanction.Of(SanctionKind.Lifted, UserId, by, now);
    }
}
