using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>How many jobs of a type ended how in an hour.</summary>
internal sealed record EndedJobs(DateTimeOffset Hour, string Type, JobState State, long Jobs, long RanMs);
