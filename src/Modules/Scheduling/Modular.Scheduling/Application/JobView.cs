using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Modular.Scheduling.Application;

/// <summary>A job as a whole.</summary>
internal sealed record JobView : JobSummary
{
    [JsonConstructor]
    public JobView() { }

    [SetsRequiredMembers]
    public JobView(JobSummary summary) : base(summary) => Errors = [];

    /// <summary>The arguments, as they were given.</summary>
    [JsonPropertyOrder(1)]
    public required object? Args { get; init; }

    /// <summary>What the handler answered.</summary>
    [JsonPropertyOrder(1)]
    public required object? Result { get; init; }

    /// <summary>The failures of the last tries, the latest last.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<JobFailure> Errors { get; init; }
}
