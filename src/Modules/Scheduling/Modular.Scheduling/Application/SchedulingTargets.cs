namespace Modular.Scheduling.Application;

/// <summary>What of this module things are done to, as it stands in the audit log: kind and id.</summary>
internal static class SchedulingTargets
{
    public static string Job(long id) => $"scheduling.job/{id}";

    public static string Queue(string name) => $"scheduling.queue/{name}";

    public static string Schedule(long id) => $"scheduling.schedule/{id}";

    public static string Breaker(string type, string key) => $"scheduling.breaker/{type}/{key}";
}
