namespace Modular.Forums.Domain.Sanctions;

/// <summary>Until when somebody may not post.</summary>
internal sealed record SuspensionEnd
{
    public const int MaxYears = 10;

    private SuspensionEnd(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; }

    public static Result<SuspensionEnd> Parse(DateTimeOffset? until, DateTimeOffset now)
    {
        if (until is not { } end) return SanctionErrors.UntilMissing;
        if (end <= now) return SanctionErrors.UntilPast;
        return end > now.AddYears(MaxYears) ? SanctionErrors.UntilTooFar : new SuspensionEnd(end.ToUniversalTime());
    }
}
