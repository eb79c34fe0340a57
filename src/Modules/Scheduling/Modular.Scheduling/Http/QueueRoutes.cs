using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

internal static class QueueRoutes
{
    public static void MapQueues(this IEndpointRouteBuilder scheduling)
    {
        scheduling.MapGet("/queues", ListQueues).RequirePermission(SchedulingPermissions.Read).WithSummary("All queues, what is in them, and which are paused");
        scheduling.MapPost("/queues/{name}/pause", PauseQueue).RequirePermission(SchedulingPermissions.Manage).WithSummary("Pause a queue: when this returns, nothing of it begins any more");
        scheduling.MapPost("/queues/{name}/resume", ResumeQueue).RequirePermission(SchedulingPermissions.Manage).WithSummary("Let a paused queue go on");
    }

    private static async Task<OkAnswer<QueueList>> ListQueues(IMediator send, CancellationToken cancel) => (await send.Send(new ListQueues(), cancel)).ToOk();

    private static async Task<OkAnswer<QueueHeed>> PauseQueue(string name, PauseBody? body, IMediator send, CancellationToken cancel) =>
        (await HeededAsync(await send.Send(new PauseQueue(name, body?.Reason), cancel), send, cancel)).ToOk();

    private static async Task<OkAnswer<QueueHeed>> ResumeQueue(string name, IMediator send, CancellationToken cancel) =>
        (await HeededAsync(await send.Send(new ResumeQueue(name), cancel), send, cancel)).ToOk();

    /// <summary>The change is committed by now.</summary>
    private static async Task<Result<QueueHeed>> HeededAsync(Result<QueueChange> change, IMediator send, CancellationToken cancel) =>
        change.IsSuccess ? await send.Send(new AwaitHeed(change.Value), cancel) : Result<QueueHeed>.Fail(change.Errors);

    /// <summary>A pause.</summary>
    /// <param name="Reason">Why, for those who wonder.</param>
    internal sealed record PauseBody(string? Reason = null);
}
