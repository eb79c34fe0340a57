namespace Modular.Scheduling.Application;

/// <summary>A job that was finished and is to run again.</summary>
internal sealed record RevivedJob(long Id, string Type);
