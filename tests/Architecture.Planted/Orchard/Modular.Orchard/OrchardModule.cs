using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Modular.Orchard.Application;
using Modular.Orchard.Http;
using Modular.Orchard.Infrastructure;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;

namespace Modular.Orchard;

/// <summary>A module that keeps every rule.</summary>
public static class OrchardModule
{
    /// <summary>Registers the module.</summary>
    public static void AddOrchard(this IHostApplicationBuilder host)
    {
        host.Services.AddModuleDb<IOrchardDb, OrchardDb>("orchard");
        host.Services.AddUseCases(typeof(OrchardModule).Assembly);
    }

    /// <summary>Maps its routes.</summary>
    public static void MapOrchard(this IEndpointRouteBuilder app) => app.MapTrees();
}
