namespace Modular.Platform.Jobs;

/// <summary>A schedule that comes with the product. Operators may pause it; its timing is the code's.</summary>
/// <param name="Name">Unique, dotted, the module first: <c>platform.content_clean_up</c>.</param>
/// <param name="JobType">What is enqueued.</param>
/// <param name="Args">Its arguments as JSON.</param>
/// <param name="Cron">A cron expression of 5 or 6 fields, or a macro; null where <paramref name="Every"/> says it.</param>
/// <param name="Every">The interval, at least a second.</param>
/// <param name="Zone">The IANA time zone of the expression.</param>
/// <param name="Overlaps">Whether a run begins though the one before is not finished; otherwise it is left out.</param>
public sealed record JobSchedule(string Name, string JobType, string Args, string? Cron, TimeSpan? Every, string Zone = "Etc/UTC", bool Overlaps = false);
