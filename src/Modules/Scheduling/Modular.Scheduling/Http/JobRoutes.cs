using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

/// <summary>What can be read of jobs.</summary>
internal static class JobRoutes
{
    private const int RecentOnes = 50;

    public static void MapJobs(this IEndpointRouteBuilder scheduling)
    {
        scheduling.MapGet("/jobs", ListJobs).RequirePermission(SchedulingPermissions.Read).WithSummary("Jobs, finished and not, the newest first");
        scheduling.MapGet("/jobs/by-type/{type}", ListJobsOfType).RequirePermission(SchedulingPermissions.Read).WithSummary("Jobs of one type, the newest first");
        scheduling.MapGet("/jobs/recent", ListRecentJobs).RequirePermission(SchedulingPermissions.Read).WithSummary("The newest jobs");
        scheduling.MapGet("/jobs/stats", GetJobStats).RequirePermission(SchedulingPermissions.Read).WithSummary("Jobs by state, type and queue, and what ended lately");
        scheduling.MapGet("/jobs/{id:long}", GetJob).RequirePermission(SchedulingPermissions.Read).WithSummary("One job");
        scheduling.MapGet("/jobs/{id:long}/explain", ExplainJob).RequirePermission(SchedulingPermissions.Read).WithSummary("Why a job is not running");
        scheduling.MapGet("/batches/{id:guid}", GetBatch).RequirePermission(SchedulingPermissions.Read).WithSummary("How far the jobs of a batch are");
    }

    private static async Task<OkAnswer<Page<JobSummary>>> ListJobs(
        IMediator send,
        [Description("Only in these states, separated by commas: scheduled, available, running, retrying, completed, cancelled, dead.")] string? state,
        [Description("Only of this type.")] string? type,
        [Description("Only of this queue. A page that has to look far for these may hold fewer items than asked for and still have a `next`.")] string? queue,
        [Description("Only with this tag.")] string? tag,
        [Description("Only of this batch, by UUID.")] string? batch,
        [Description("Only those that came from this job.")] long? parent,
        [Description("Only those that this user asked for, by id.")] string? createdBy,
        [Description("Created at this time or later (RFC 3339).")] string? from,
        [Description("Created before this time (RFC 3339).")] string? to,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel)
    {
        var query = new ListJobs { State = state, Type = type, Queue = queue, Tag = tag, Batch = batch, Parent = parent, CreatedBy = createdBy, From = from, To = to, Limit = limit, Cursor = cursor };
        return (await send.Send(query, cancel)).ToOk();
    }

    private static async Task<OkAnswer<Page<JobSummary>>> ListJobsOfType(
        string type,
        IMediator send,
        [Description("Only in these states, separated by commas.")] string? state,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListJobs { Type = type, State = state, Limit = limit, Cursor = cursor }, cancel)).ToOk();

    private static async Task<OkAnswer<Page<JobSummary>>> ListRecentJobs(IMediator send, [Description("How many, 1 to 100; 50 by default.")] int? limit, CancellationToken cancel) =>
        (await send.Send(new ListJobs { Limit = limit ?? RecentOnes }, cancel)).Map(page => page with { Next = null }).ToOk();

    private static async Task<OkAnswer<JobStats>> GetJobStats(IMediator send, CancellationToken cancel) => (await send.Send(new GetJobStats(), cancel)).ToOk();

    private static async Task<OkAnswer<JobView>> GetJob(long id, IMediator send, CancellationToken cancel) => (await send.Send(new GetJob(id), cancel)).ToOk();

    private static async Task<OkAnswer<JobExplained>> ExplainJob(long id, IMediator send, CancellationToken cancel) => (await send.Send(new ExplainJob(id), cancel)).ToOk();

    private static async Task<OkAnswer<BatchView>> GetBatch(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new GetBatch(id), cancel)).ToOk();
}
