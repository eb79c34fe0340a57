using System.Text.Json;

namespace Modular.Platform.Jobs;

/// <summary>A type of job as the engine sees it: how to read its arguments, and who does the work.</summary>
/// <param name="Name">The stable name.</param>
/// <param name="Options">How it is run.</param>
public sealed record JobType(string Name, JobTypeOptions Options)
{
    /// <summary>Reads stored arguments; throws <see cref="JsonException"/> where they have another shape.</summary>
    public required Func<string, object> Read { get; init; }

    /// <summary>Reads arguments that a person wrote, more strictly.</summary>
    public required Func<string, object> ReadStrictly { get; init; }

    /// <summary>Resolves the handler from a scope and runs it.</summary>
    public required Func<IServiceProvider, object, JobContext, CancellationToken, Task<Result<Done>>> Handle { get; init; }
}
