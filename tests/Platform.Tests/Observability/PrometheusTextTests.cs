using System.Diagnostics.Metrics;
using Modular.Platform.Observability;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Platform.Tests.Observability;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter _meter = new("test." + Guid.NewGuid());

    [Fact]
    public void A_counter_ends_in_total_with_its_labels_escaped()
    {
        var counter = _meter.CreateCounter<long>("modular.event.deliveries", "{delivery}", "How\nmany.");
        var lines = Collect(() => counter.Add(3, new KeyValuePair<string, object?>("event.name", "a\"b\\c\nd")));

        Assert.Equal(
            [@"# HELP modular_event_deliveries_total How\nmany.", "# TYPE modular_event_deliveries_total counter", """modular_event_deliveries_total{event_name="a\"b\\c\nd"} 3"""],
            lines);
    }

    [Fact]
    public void A_histogram_counts_up_to_infinity()
    {
        var histogram = _meter.CreateHistogram("modular.use_case.duration", "s", "How long.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        var lines = Collect(() =>
        {
            foreach (var value in (double[])[0.05, 0.5, 0.25, 7]) histogram.Record(value);
        });

        Assert.Equal("# TYPE modular_use_case_duration_seconds histogram", lines[1]);
        Assert.Equal(
            [
                """modular_use_case_duration_seconds_bucket{le="0.10000000000000001"} 1""", """modular_use_case_duration_seconds_bucket{le="1"} 3""",
                """modular_use_case_duration_seconds_bucket{le="+Inf"} 4""", "modular_use_case_duration_seconds_sum 7.7999999999999998", "modular_use_case_duration_seconds_count 4",
            ],
            lines[2..]);
    }

    [Fact]
    public void What_goes_up_and_down_is_a_gauge()
    {
        var counter = _meter.CreateUpDownCounter<int>("pool.size");
        var lines = Collect(() => counter.Add(-2));

        Assert.Equal(["# TYPE pool_size gauge", "pool_size -2"], lines[1..]);
    }

    [Theory]
    [InlineData("http.server.request.duration", "s", false, "http_server_request_duration_seconds")]
    [InlineData("process.memory", "By", false, "process_memory_bytes")]
    [InlineData("gc.pause", "s", true, "gc_pause_seconds_total")]
    [InlineData("already_total", null, true, "already_total")]
    [InlineData("already_seconds", "s", false, "already_seconds")]
    [InlineData("pool.use", "1", false, "pool_use_ratio")]
    public void Names_carry_their_unit(string name, string? unit, bool isCounter, string expected) => Assert.Equal(expected, PrometheusText.NameOf(name, unit, isCounter));

    public void Dispose() => _meter.Dispose();

    private string[] Collect(Action record)
    {
        var metrics = new List<Metric>();
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(_meter.Name).AddReader(new BaseExportingMetricReader(new Keep(metrics))).Build();
        record();
        provider.ForceFlush();

        var text = new PrometheusText();
        foreach (var metric in metrics) text.Add(metric);
        return text.ToString().TrimEnd('\n').Split('\n');
    }

    private sealed class Keep(List<Metric> metrics) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch) metrics.Add(metric);
            return ExportResult.Success;
        }
    }
}
