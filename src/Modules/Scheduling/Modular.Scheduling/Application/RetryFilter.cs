using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Which finished jobs to try again; what is null does not restrict.</summary>
internal sealed record RetryFilter
{
    public long? Id { get; init; }

    public JobState? State { get; init; }

    public string? Type { get; init; }

    public string? Queue { get; init; }

    public string? Tag { get; init; }

    public Guid? BatchId { get; init; }
}
