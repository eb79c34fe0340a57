namespace Modular.Timeline.Application;

/// <summary>What people may do here; looking at the catalogue needs no permission.</summary>
internal static class TimelinePermissions
{
    public static readonly Permission Play = new("timeline.play", "Play, and say what is wrong with a card.", Role.User);
    public static readonly Permission Admin = new("timeline.admin", "Look after the events: dates, imports, reports.", Role.Admin);

    public static readonly Permission[] All = [Play, Admin];
}
