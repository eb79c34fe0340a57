namespace Modular.Forums.Domain.Sanctions;

/// <summary>Something that was done to somebody, for the record.</summary>
internal sealed class Sanction
{
    private Sanction() { }

    public long Id { get; private init; }

    public Guid UserId { get; private init; }

    public SanctionKind Kind { get; private init; }

    /// <summary>Empty for a suspension that was lifted.</summary>
    public string Reason { get; private init; } = "";

    public DateTimeOffset? Until { get; private init; }

    public Guid ById { get; private init; }

    /// <summary>The case that led to it.</summary>
    public long? CaseId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static Sanction Of(SanctionKind kind, Guid userId, Guid by, DateTimeOffset now, string reason = "", DateTimeOffset? until = null, long? caseId = null) =>
        new() { Kind = kind, UserId = userId, ById = by, At = now, Reason = reason, Until = until, CaseId = caseId };
}
