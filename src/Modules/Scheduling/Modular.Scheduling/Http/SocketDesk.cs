using System.Reflection;
using Microsoft.Extensions.Logging;
using Modular.Platform.Http.Sockets;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

/// <summary>Answers what clients ask over the socket. Whatever goes wrong is an answer; a conversation does not end by it.</summary>
internal sealed class SocketDesk(JobWatching watching, ILogger<SocketDesk> log)
{
    private const int RunningShown = 100;

    private static readonly string ServerId = Guid.NewGuid().ToString("N");
    private static readonly string Version = typeof(SocketDesk).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
    private static readonly string[] Capabilities = ["ping", "resync", "jobStatus", "jobQueueStats"];
    private static readonly string[] Scopes = ["all", "jobs", "queues"];

    public static SocketWelcome Welcome() => new(ServerId, Version, Capabilities);

    /// <summary>Null for what the socket does not tell.</summary>
    public static object? Told(Watched told) => told.Data switch
    {
        JobHappening happening => JobStatusMessage.Of(happening),
        JobQueueStats stats => new QueueStatsMessage(stats.CountedAt, stats.Jobs, stats.Queues),
        JobsLeftOut leftOut => new LeftOutMessage(leftOut.Count),
        _ => null,
    };

    public async Task<object> AnswerAsync(SocketMessage heard, CancellationToken cancel)
    {
        if (heard.Problem is { } problem) return new SocketError(null, "PARSE_ERROR", problem);

        var requestId = heard.Text("requestId");
        try
        {
            return heard.Text("type") switch
            {
                "ping" => new SocketPong(requestId),
                "resync" => await ResyncAsync(requestId, heard.Text("scope") ?? "all", cancel),
                "startLibraryScan" or "cancelLibraryScan" => new SocketError(requestId, "LIBRARY_NOT_FOUND", "There is no such library."),
                var type => new SocketError(requestId, "UNKNOWN_MESSAGE_TYPE", $"There is no message of type \"{type}\"."),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A message of type {Type} could not be answered", heard.Text("type"));
            return new SocketError(requestId, "HANDLER_ERROR", "This could not be answered.");
        }
    }

    private async Task<object> ResyncAsync(string? requestId, string scope, CancellationToken cancel)
    {
        if (!Scopes.Contains(scope, StringComparer.Ordinal)) return new SocketError(requestId, "HANDLER_ERROR", "The scope is all, jobs or queues.");

        var running = scope == "queues" ? null : (await watching.AskAsync(new ListJobs { State = "running", Limit = RunningShown }, cancel)).Items;
        var stats = scope == "jobs" ? null : await watching.AskAsync(new GetJobStats(), cancel);
        return new ResyncData(requestId, scope, running, stats);
    }
}
