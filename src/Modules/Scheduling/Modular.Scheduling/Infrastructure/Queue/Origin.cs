namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>Where a job comes from: a person, a job, a schedule.</summary>
internal sealed record Origin(Guid? UserId, long? JobId, long? ScheduleId = null);
