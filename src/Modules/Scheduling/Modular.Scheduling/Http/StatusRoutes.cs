using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

/// <summary>How the engine is, who works, and on what.</summary>
internal static class StatusRoutes
{
    public static void MapStatus(this IEndpointRouteBuilder scheduling)
    {
        scheduling.MapGet("/status", GetStatus).RequirePermission(SchedulingPermissions.Read).WithSummary("The job engine at a glance");
        scheduling.MapGet("/workers", ListWorkers).RequirePermission(SchedulingPermissions.Read).WithSummary("The nodes that work on jobs");
        scheduling.MapGet("/types", ListJobTypes).RequirePermission(SchedulingPermissions.Read).WithSummary("The types of job that can be enqueued, and how they are run");
    }

    private static async Task<OkAnswer<EngineStatus>> GetStatus(IMediator send, CancellationToken cancel) => (await send.Send(new GetStatus(), cancel)).ToOk();

    private static async Task<OkAnswer<WorkerList>> ListWorkers(IMediator send, CancellationToken cancel) => (await send.Send(new ListWorkers(), cancel)).ToOk();

    private static async Task<OkAnswer<JobTypeList>> ListJobTypes(IMediator send, CancellationToken cancel) => (await send.Send(new ListJobTypes(), cancel)).ToOk();
}
