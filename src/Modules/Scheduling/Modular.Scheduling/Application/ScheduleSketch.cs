using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>What the audit log keeps of a schedule. Not the arguments: they may hold anything.</summary>
internal sealed record ScheduleSketch(string Name, string Type, string? Cron, long? EverySeconds, DateTimeOffset? OnceAt, string Zone, OverlapPolicy Overlap, bool IsEnabled)
{
    public static ScheduleSketch Of(Schedule s) => new(s.Name, s.Type, s.Cron, s.EverySeconds, s.OnceAt, s.Zone, s.Overlap, s.IsEnabled);
}
