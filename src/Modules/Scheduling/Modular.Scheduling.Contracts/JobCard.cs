namespace Modular.Scheduling.Contracts;

/// <summary>Where a job stands.</summary>
/// <param name="Id">The job.</param>
/// <param name="Type">The stable name of its type.</param>
/// <param name="State"><c>scheduled</c>, <c>available</c>, <c>running</c>, <c>retrying</c>, <c>completed</c>, <c>cancelled</c> or <c>dead</c>.</param>
/// <param name="Current">Units done so far; null where the handler tells nothing.</param>
/// <param name="Total">Units in all, where that is known.</param>
/// <param name="Message">What it is at, in a few words.</param>
/// <param name="Result">What the handler answered, as JSON; null where it answered nothing.</param>
/// <param name="Error">The last failure, in a few words.</param>
/// <param name="FinishedAt">When it ended.</param>
public sealed record JobCard(long Id, string Type, string State, long? Current, long? Total, string? Message, string? Result, string? Error, DateTimeOffset? FinishedAt);
