using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Accounts.Contracts;
using Modular.Platform.Http.Security;
using Modular.Platform.Http.Sockets;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;
using Modular.Scheduling.Application;
using Modular.Scheduling.Contracts;
using Modular.Scheduling.Http;
using Modular.Scheduling.Infrastructure;
using Modular.Scheduling.Infrastructure.Engine;
using Modular.Scheduling.Infrastructure.Jobs;
using Modular.Scheduling.Infrastructure.Queue;
using Modular.Scheduling.Infrastructure.Schedules;

namespace Modular.Scheduling;

/// <summary>The job engine on which the product's background work runs: jobs, schedules, and what guards them.</summary>
public static class SchedulingModule
{
    /// <summary>Registers the module.</summary>
    public static void AddScheduling(this IHostApplicationBuilder host)
    {
        var services = host.Services;
        services.AddModuleDb<ISchedulingDb, SchedulingDb>(SchedulingDb.SchemaName);
        services.AddUseCases(typeof(SchedulingModule).Assembly);
        services.AddPermissions(SchedulingPermissions.All);
        services.AddScoped<IPersonalData, SchedulingPersonalData>();
        services.AddEngine();
        services.AddSchedules();

        services.AddSingleton<IJobTypeBook, JobTypeBook>();
        services.AddSingleton<CensusKeeping>();
        services.AddScoped<IJobCensus, CountedJobs>();
        services.AddScoped<IWorkforce, Workforce>();
        services.AddScoped<IEngineSignals, EngineSignals>();
        services.AddScoped<JobRequests>();
        services.AddScoped<Creators>();
        services.AddScoped<IJobDirectory, JobDirectory>();
        services.AddSingleton<JobWatching>();
        services.AddSingleton<SocketDesk>();
        services.AddSingleton(new SocketSeats(inAll: 50, each: 10));
        services.AddJob<RemoveFinishedJobs, RemoveFinishedJobsHandler>(RemoveFinishedJobsHandler.Options);
    }

    /// <summary>Maps its routes.</summary>
    public static void MapScheduling(this IEndpointRouteBuilder app)
    {
        var scheduling = app.MapGroup("/api/v1/scheduling").WithTags("Scheduling");

        scheduling.MapStatus();
        scheduling.MapJobs();
        scheduling.MapJobChanges();
        scheduling.MapQueues();
        scheduling.MapBreakers();
        scheduling.MapSchedules();
        scheduling.MapEvents();
    }
}
