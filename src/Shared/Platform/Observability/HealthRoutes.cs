using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Modular.Platform.Observability;

/// <summary>Where orchestrators and Prometheus look.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", Only(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Only(_ => true)).AllowAnonymous();
        app.MapGet("/metrics", (HttpContext context, PrometheusPage page) => page.ServeAsync(context)).AllowAnonymous().ExcludeFromDescription();
    }

    private static HealthCheckOptions Only(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString(), StringComparer.Ordinal),
        }),
    };
}
