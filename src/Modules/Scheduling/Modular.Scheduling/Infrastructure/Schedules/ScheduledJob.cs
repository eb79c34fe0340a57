using System.Globalization;
using Modular.Platform.Jobs;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>A job that a schedule is about to enqueue.</summary>
internal sealed record ScheduledJob(long ScheduleId, JobRow Row, Guid? CreatedBy)
{
    /// <summary>
    /// A run of the plan has its planned time as its unique key, which stays with the job for good: which run it was can be told, and that it was made once.
    /// With overlap queue the schedule's jobs run one after the other.
    /// </summary>
    public static ScheduledJob Of(DueSchedule s, DateTimeOffset planned, JobType? type) =>
        Make(s.Id, new(s.Type, s.Args, Options(s.Id, s.Queue, s.Priority, s.Overlap) with { UniqueKey = Key(s.Id, planned) }), type, null);

    /// <summary>One that somebody asked for.</summary>
    public static ScheduledJob Of(Schedule s, JobType? type, Guid? by) => Make(s.Id, new(s.Type, s.Args, Options(s.Id, s.Queue, s.Priority, s.Overlap)), type, by);

    private static ScheduledJob Make(long schedule, JobRequest request, JobType? type, Guid? by) => new(schedule, JobRow.From(request, type), by);

    private static JobOptions Options(long id, string? queue, int? priority, OverlapPolicy overlap) =>
        new() { Queue = queue, Priority = priority, OrderingKey = overlap == OverlapPolicy.Queue ? string.Create(CultureInfo.InvariantCulture, $"schedule/{id}") : null };

    private static string Key(long id, DateTimeOffset planned) => string.Create(CultureInfo.InvariantCulture, $"schedule/{id}/{planned.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'}");
}
