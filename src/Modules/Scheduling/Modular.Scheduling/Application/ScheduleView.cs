using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Modular.Scheduling.Application;

/// <summary>A schedule as a whole.</summary>
internal sealed record ScheduleView : ScheduleSummary
{
    [JsonConstructor]
    public ScheduleView() { }

    [SetsRequiredMembers]
    public ScheduleView(ScheduleSummary summary, object args) : base(summary) => Args = args;

    /// <summary>The arguments of its jobs.</summary>
    [JsonPropertyOrder(1)]
    public required object Args { get; init; }
}
