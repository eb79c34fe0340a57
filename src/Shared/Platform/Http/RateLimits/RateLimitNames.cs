using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.RateLimits;

namespace Modular.Platform.Http.RateLimits;

/// <summary>A limit is counted and configured by its name: two of one name would share what they count, and a misspelt one would change nothing.</summary>
internal static class RateLimitNames
{
    public static void Check(IEndpointRouteBuilder app)
    {
        var ofRoutes = app.DataSources.SelectMany(source => source.Endpoints).Select(route => route.Metadata.GetMetadata<RateLimitPolicy>()).OfType<RateLimitPolicy>();
        var all = app.ServiceProvider.GetServices<RateLimitPolicy>().Concat(ofRoutes).Append(RateLimitPolicy.Reads).Append(RateLimitPolicy.Writes).Distinct()
            .ToLookup(policy => policy.Name, StringComparer.OrdinalIgnoreCase);

        if (all.FirstOrDefault(policies => policies.Count() > 1) is { } twice) throw new StartupException($"There are two different limits called {twice.Key}: give one another name.");

        var unknown = app.ServiceProvider.GetRequiredService<IOptions<RateLimitSettings>>().Value.Policies.Keys.Where(name => !all.Contains(name)).ToList();
        if (unknown.Count > 0) app.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RateLimitNames))
            .LogWarning("Modular:RateLimits:Policies names limits that do not exist: {Unknown}. There are {Known}", string.Join(", ", unknown), string.Join(", ", all.Select(p => p.Key)));
    }
}
