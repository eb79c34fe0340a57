using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Platform.UseCases;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Modular.Platform.Observability;

/// <summary>
/// Metrics of the framework, Npgsql, the runtime and our own, gathered by OpenTelemetry: read at <c>/metrics</c>, and sent by OTLP where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, traces too.
/// </summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private const int MaxSeriesPerMetric = 2000;

    private readonly MeterProvider _meters;
    private readonly TracerProvider? _traces;

    public Telemetry(PrometheusPage page, IConfiguration configuration, IMeterFactory factory)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("modular");
        var meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime", "Modular.*")
            .AddView(instrument => IsOurs(instrument, factory) ? new() { CardinalityLimit = MaxSeriesPerMetric } : MetricStreamConfiguration.Drop)
            .AddReader(page.Reader);

        if (!string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            meters.AddOtlpExporter();
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .AddSource("Microsoft.AspNetCore", "Npgsql", UseCaseMetrics.MeterName).AddOtlpExporter().Build();
        }

        _meters = meters.Build();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _meters.Dispose();
        _traces?.Dispose();
    }

    /// <summary>Several hosts may live in one process (tests do): what another one's factory made is not ours to tell.</summary>
    private static bool IsOurs(Instrument instrument, IMeterFactory factory) => instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, factory);

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PrometheusPage>();
        builder.Services.AddHostedService<Telemetry>();
    }
}
