using Microsoft.AspNetCore.Http;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Modular.Platform.Observability;

/// <summary>What <c>/metrics</c> shows: one collection per scrape, one scrape at a time.</summary>
internal sealed class PrometheusPage : IDisposable
{
    private const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly SemaphoreSlim _one = new(1);
    private readonly TextExporter _export = new();

    public PrometheusPage() => Reader = new BaseExportingMetricReader(_export);

    public MetricReader Reader { get; }

    public async Task ServeAsync(HttpContext context)
    {
        await _one.WaitAsync(context.RequestAborted);
        string text;
        try
        {
            Reader.Collect();
            text = _export.Text;
        }
        finally
        {
            _one.Release();
        }

        context.Response.ContentType = MediaType;
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    public void Dispose() => _one.Dispose();

    private sealed class TextExporter : BaseExporter<Metric>
    {
        public string Text { get; private set; } = "";

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var text = new PrometheusText();
            foreach (var metric in batch) text.Add(metric);
            Text = text.ToString();
            return ExportResult.Success;
        }
    }
}
