namespace Modular.Scheduling.Domain;

/// <summary>A pause of a schedule.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">When it ends by itself; null for one that somebody has to end.</param>
/// <param name="By">Who decided so.</param>
internal sealed record SchedulePause(string? Reason, DateTimeOffset? Until, Guid? By)
{
    public static Result<SchedulePause> Parse(string? reason, string? until, Guid? by, DateTimeOffset now)
    {
        var check = new Validation();
        var text = reason?.Trim() ?? "";
        check.Require(TextRules.Length(text) <= JobLimits.MaxReasonLength && !TextRules.HasControls(text), "/reason", ScheduleErrors.ReasonMalformed);
        var end = until is null ? default(DateTimeOffset?) : check.Field("/until", ScheduleTime.ParseFuture(until, now));
        return check.Failed ? check.Errors : new SchedulePause(text.Length == 0 ? null : text, end, by);
    }
}
