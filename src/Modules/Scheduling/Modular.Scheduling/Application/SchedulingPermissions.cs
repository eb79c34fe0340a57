namespace Modular.Scheduling.Application;

/// <summary>What can be allowed here. Both are the admins': arguments and results of jobs may tell of anybody.</summary>
internal static class SchedulingPermissions
{
    public static readonly Permission Read = new("scheduling.read", "See jobs, schedules, queues, breakers and who works.", Role.Admin);
    public static readonly Permission Manage = new("scheduling.manage", "Enqueue, cancel, retry and delete jobs, make and change schedules, pause queues and reset breakers.", Role.Admin);

    public static readonly Permission[] All = [Read, Manage];
}
