namespace Modular.Scheduling.Domain;

/// <summary>Refusals to whoever wants to watch.</summary>
internal static class WatchErrors
{
    public static readonly Error Full = new(ErrorKind.Unavailable, "scheduling.events.full", "As many watch on this node as may.", RetryAfter: TimeSpan.FromSeconds(10));
}
