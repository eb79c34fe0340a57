using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Modular.Forums;

/// <summary>Where a community talks: categories, topics and replies.</summary>
public static class ForumsModule
{
    /// <summary>Registers the module.</summary>
    public static void AddForums(this IHostApplicationBuilder host)
    {
    }

    /// <summary>Maps its routes.</summary>
    public static void MapForums(this IEndpointRouteBuilder app)
    {
    }
}
