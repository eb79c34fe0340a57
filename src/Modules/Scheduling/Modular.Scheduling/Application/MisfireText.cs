using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>A misfire policy as people write and read it: a word, and how many where it needs that.</summary>
internal static class MisfireText
{
    public static Result<MisfirePolicy> Parse(string? word, int? atMost)
    {
        var check = new Validation();
        var kind = check.Field("/misfire", Choice.Parse(word, MisfireKind.Once, ScheduleErrors.MisfireUnknown));
        if (check.Failed) return check.Errors;

        check.Require(kind != MisfireKind.CatchUp || atMost is not null, "/catchUpAtMost", ScheduleErrors.CatchUpMissing);
        check.Require(kind == MisfireKind.CatchUp || atMost is null, "/catchUpAtMost", ScheduleErrors.CatchUpNotWanted);
        var policy = atMost is { } runs && kind == MisfireKind.CatchUp ? check.Field("/catchUpAtMost", MisfirePolicy.CatchUpAtMost(runs)) : kind == MisfireKind.Skip ? MisfirePolicy.Skip : MisfirePolicy.Once;
        return check.Failed ? check.Errors : policy;
    }

    /// <summary>To catch up with one run at most is to run once.</summary>
    public static MisfireKind Kind(int catchUp) => catchUp switch { 0 => MisfireKind.Skip, 1 => MisfireKind.Once, _ => MisfireKind.CatchUp };

    public static int? AtMost(int catchUp) => Kind(catchUp) == MisfireKind.CatchUp ? catchUp : null;
}
