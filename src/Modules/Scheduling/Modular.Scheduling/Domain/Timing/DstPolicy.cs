namespace Modular.Scheduling.Domain.Timing;

/// <summary>
/// What becomes of a cron expression's local times when clocks are put forward or back. The default is what people mean: nothing is lost and nothing is done twice.
/// Intervals and single moments count in real time and know nothing of clocks.
/// </summary>
internal sealed record DstPolicy(MissingTime Missing, RepeatedTime Repeated)
{
    public static readonly DstPolicy Default = new(MissingTime.AtJump, RepeatedTime.ByExpression);

    /// <summary>Whether a local time that comes twice counts both times.</summary>
    public bool CountsTwice(CronExpression cron) => Repeated == RepeatedTime.ByExpression ? cron.Repeats : Repeated == RepeatedTime.Twice;
}
