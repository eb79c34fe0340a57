using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Platform.Jobs;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

/// <summary>What can be done to jobs.</summary>
internal static class JobChangeRoutes
{
    public static void MapJobChanges(this IEndpointRouteBuilder scheduling)
    {
        scheduling.MapPost("/jobs", EnqueueJob).RequirePermission(SchedulingPermissions.Manage).WithSummary("Enqueue a job; 200 where one with its unique key is kept or replaced");
        scheduling.MapPost("/jobs/bulk", EnqueueJobs).RequirePermission(SchedulingPermissions.Manage).WithSummary("Enqueue up to 10,000 jobs of one type, all or none");
        scheduling.MapPost("/jobs/{id:long}/cancel", CancelJob).RequirePermission(SchedulingPermissions.Manage).WithSummary("Cancel a job, or ask it to stop when it is running");
        scheduling.MapPost("/jobs/{id:long}/retry", RetryJob).RequirePermission(SchedulingPermissions.Manage).WithSummary("Try a dead or cancelled job again, or one that waits for its next try at once");
        scheduling.MapPost("/jobs/retry", RetryJobs).RequirePermission(SchedulingPermissions.Manage).WithSummary("Try up to 1,000 dead or cancelled jobs again");
        scheduling.MapPost("/jobs/clear", ClearJobs).RequirePermission(SchedulingPermissions.Manage).WithSummary("Have finished jobs removed, by a job; 200 where one is at it already");
        scheduling.MapDelete("/jobs/{id:long}", DeleteJob).RequirePermission(SchedulingPermissions.Manage).WithSummary("Delete a job that is not running");
    }

    private static async Task<CreatedOrFoundAnswer<EnqueuedJob>> EnqueueJob(NewJob body, IMediator send, CancellationToken cancel)
    {
        var result = await send.Send(new EnqueueJob(body.Type, body.Args, body.Terms()), cancel);
        return result.ToCreatedOrFound(Address, IsNew);
    }

    private static async Task<CreatedAnswer<EnqueuedJobs>> EnqueueJobs(NewJobs body, IMediator send, CancellationToken cancel)
    {
        var result = await send.Send(new EnqueueJobs(body.Type, body.Args, body.Terms()), cancel);
        return result.ToCreated(_ => "/api/v1/scheduling/jobs");
    }

    private static async Task<OkAnswer<CancelledJob>> CancelJob(long id, IMediator send, CancellationToken cancel) => (await send.Send(new CancelJob(id), cancel)).ToOk();

    private static async Task<OkAnswer<RetriedJob>> RetryJob(long id, IMediator send, CancellationToken cancel) => (await send.Send(new RetryJob(id), cancel)).ToOk();

    private static async Task<OkAnswer<RetriedJobs>> RetryJobs(JobsToRetry? body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new RetryJobs(body?.State, body?.Type, body?.Queue, body?.Tag, body?.BatchId), cancel)).ToOk();

    private static async Task<CreatedOrFoundAnswer<EnqueuedJob>> ClearJobs(
        IMediator send,
        [Description("Those that ended more than so many days ago, 0 to 3,650; 7 by default.")] int? olderThanDays,
        [Description("Dead ones too; they are kept otherwise.")] bool? dead,
        CancellationToken cancel) =>
        (await send.Send(new ClearJobs(olderThanDays, dead ?? false), cancel)).ToCreatedOrFound(Address, IsNew);

    private static async Task<NoContentAnswer> DeleteJob(long id, IMediator send, CancellationToken cancel) => (await send.Send(new DeleteJob(id), cancel)).ToNoContent();

    private static string Address(EnqueuedJob job) => $"/api/v1/scheduling/jobs/{job.Id}";

    private static bool IsNew(EnqueuedJob job) => job.Outcome == EnqueueOutcome.Created;
}
