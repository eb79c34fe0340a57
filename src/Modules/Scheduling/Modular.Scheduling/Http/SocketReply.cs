using System.Text.Json.Serialization;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

/// <summary>What the server says over the socket.</summary>
/// <param name="Type">The sort of message.</param>
internal abstract record SocketReply([property: JsonPropertyOrder(-1)] string Type);

/// <summary>The first message of a conversation.</summary>
/// <param name="ServerId">The process; another one after a reconnect means another node.</param>
/// <param name="Version">Its version.</param>
/// <param name="Capabilities">What it understands and tells.</param>
internal sealed record SocketWelcome(string ServerId, string Version, IReadOnlyList<string> Capabilities) : SocketReply("welcome");

/// <summary>The answer to a ping.</summary>
internal sealed record SocketPong(string? RequestId) : SocketReply("pong");

/// <summary>What could not be done.</summary>
/// <param name="RequestId">The request's own, where it had one.</param>
/// <param name="Code"><c>PARSE_ERROR</c>, <c>UNKNOWN_MESSAGE_TYPE</c>, <c>HANDLER_ERROR</c> or <c>LIBRARY_NOT_FOUND</c>.</param>
/// <param name="Message">A sentence for people.</param>
internal sealed record SocketError(string? RequestId, string Code, string Message) : SocketReply("error");

/// <summary>How things are, for a client that begins or may have missed something.</summary>
/// <param name="RequestId">The request's own.</param>
/// <param name="Scope">What was asked for.</param>
/// <param name="Running">The newest hundred jobs that run; null in the scope queues.</param>
/// <param name="Stats">How many jobs wait; null in the scope jobs.</param>
internal sealed record ResyncData(string? RequestId, string Scope, IReadOnlyList<JobSummary>? Running, JobStats? Stats) : SocketReply("resyncData");

/// <summary>How many jobs wait.</summary>
internal sealed record QueueStatsMessage(DateTimeOffset CountedAt, UnfinishedCounts Jobs, IReadOnlyList<QueueStats> Queues) : SocketReply("jobQueueStats");

/// <summary>So much happened at once that some of it is not told; a resync says how things are.</summary>
internal sealed record LeftOutMessage(int Count) : SocketReply("jobsLeftOut");

/// <summary>Where a job stands now.</summary>
internal sealed record JobStatusMessage(string Event, long? JobId, string JobType, string Queue, string Status, int Count, int? Attempt, JobProgressView? Progress, string? Error) : SocketReply("jobStatus")
{
    public static JobStatusMessage Of(JobHappening h) => new(h.Event, h.JobId, h.Type, h.Queue, h.State, h.Count, h.Attempt, h.Progress, h.Error);
}
