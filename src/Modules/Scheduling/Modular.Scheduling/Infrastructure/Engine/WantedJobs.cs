using Modular.Platform.Jobs;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>How many jobs of a type a node would take.</summary>
internal sealed record WantedJobs(JobType Type, int Most);
