using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Infrastructure;
using Modular.Scheduling.Infrastructure.Engine;

namespace Modular.Scheduling;

/// <summary>The job engine on which the product's background work runs: jobs, schedules, and what guards them.</summary>
public static class SchedulingModule
{
    /// <summary>Registers the module.</summary>
    public static void AddScheduling(this IHostApplicationBuilder host)
    {
        var services = host.Services;
        services.AddModuleDb<ISchedulingDb, SchedulingDb>(SchedulingDb.SchemaName);
        services.AddEngine();
    }

    /// <summary>Maps its routes.</summary>
    public static void MapScheduling(this IEndpointRouteBuilder app)
    {
    }
}
