using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Platform.Http.Sockets;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Http;

/// <summary>What happens to jobs while it happens: as server-sent events, and over a socket.</summary>
internal static class EventRoutes
{
    public static void MapEvents(this IEndpointRouteBuilder scheduling)
    {
        scheduling.MapGet("/events", Watch).RequirePermission(SchedulingPermissions.Read).WithSummary("Server-sent events: what happens to jobs, and every two seconds at most how many wait");
        scheduling.MapSocket("/socket", SchedulingPermissions.Read, Talk);
    }

    private static EventStreamAnswer Watch(JobWatching watching) => watching.TryBegin(out var reader)
        ? Result<IAsyncEnumerable<SseItem<object>>>.Ok(EventsAsync(watching, reader)).ToEventStream()
        : Result<IAsyncEnumerable<SseItem<object>>>.Fail([WatchErrors.Full]).ToEventStream();

    private static async IAsyncEnumerable<SseItem<object>> EventsAsync(JobWatching watching, IJobFeedReader reader, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var _ = reader;
        await foreach (var told in watching.ReadAsync(reader, cancel)) yield return new(told.Data, told.Name);
    }

    private static Task Talk(HttpContext context, JsonSocket socket) =>
        ActivatorUtilities.CreateInstance<SocketTalk>(context.RequestServices, socket).RunAsync(context.RequestAborted);
}
