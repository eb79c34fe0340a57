namespace Modular.Scheduling.Domain;

/// <summary>What a job may be.</summary>
internal static class JobLimits
{
    public const int MinPriority = 1;
    public const int MaxPriority = 10;
    public const int MaxAttempts = 100;
    public const int MaxKeyLength = 200;
    public const int MaxQueueLength = 60;
    public const int MaxTags = 10;
    public const int MaxTagLength = 50;
    public const int MaxArgsBytes = 256 * 1024;
    public const int MaxResultBytes = 64 * 1024;
    public const int MaxErrorLength = 2000;
    public const int MaxMessageLength = 200;
    public const int MaxReasonLength = 500;
    public const int MaxBulk = 10_000;
    public const int MaxRetried = 1000;
    public const int MaxDays = 3650;
    public static readonly TimeSpan MaxDelay = TimeSpan.FromDays(MaxDays);
}
