using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>A job that is not finished and that nobody else changes meanwhile.</summary>
internal sealed record LockedJob(long Id, JobState State, string Type, string Queue, string? OrderingKey);
