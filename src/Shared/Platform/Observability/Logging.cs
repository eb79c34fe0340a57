using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Modular.Platform.Observability;

/// <summary>Serilog, one logger per host: readable lines in development, JSON with trace ids in production. Levels are configuration (<c>Serilog</c>).</summary>
internal static class Logging
{
    /// <summary>Set for verbs whose standard output may be read by machines.</summary>
    public const string ToStandardError = "Modular:LogToStandardError";

    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj} {TraceId}{NewLine}{Exception}";

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal) // a start that fails is told in one line
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal) // readiness is a metric and an endpoint
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext();

        LogEventLevel? toError = builder.Configuration.GetValue<bool>(ToStandardError) ? LogEventLevel.Verbose : null;
        if (builder.Environment.IsProduction()) logger.WriteTo.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: toError);
        else logger.WriteTo.Console(outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture, standardErrorFromLevel: toError);

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }
}
