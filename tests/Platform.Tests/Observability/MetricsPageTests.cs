using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Tests.Http;

namespace Platform.Tests.Observability;

public sealed partial class MetricsPageTests(TestHost host)
{
    [Fact]
    public async Task Every_line_is_one_that_prometheus_reads()
    {
        var lines = await LinesAsync();

        Assert.True(lines.Length > 50, $"Only {lines.Length} lines.");
        Assert.All(lines, line => Assert.True(Comment().IsMatch(line) || Sample().IsMatch(line), line));
    }

    [Fact]
    public async Task Requests_and_use_cases_are_counted_and_timed()
    {
        using var client = host.Client();
        var before = Value(await LinesAsync(), "modular_use_case_duration_seconds_count", "forums.list_topics", "ok");
        (await client.GetAsync(Address.Topics)).Expect(200);
        (await client.GetAsync(Address.Topics)).Expect(200);

        var lines = await LinesAsync();

        Assert.True(Value(lines, "modular_use_case_duration_seconds_count", "forums.list_topics", "ok") >= before + 2);
        Assert.True(Value(lines, "http_server_request_duration_seconds_count", "/api/v1/forums/topics", "200") >= 2);
    }

    [Fact]
    public async Task A_histogram_grows_with_its_buckets_up_to_its_count()
    {
        using var client = host.Client();
        (await client.GetAsync(Address.Topics)).Expect(200);
        var lines = await LinesAsync();

        var buckets = lines.Where(l => l.StartsWith("modular_use_case_duration_seconds_bucket{", StringComparison.Ordinal) && l.Contains("forums.list_topics", StringComparison.Ordinal)
            && l.Contains("outcome=\"ok\"", StringComparison.Ordinal)).Select(Number).ToList();

        Assert.Equal(buckets.Order(), buckets);
        Assert.Equal(Value(lines, "modular_use_case_duration_seconds_count", "forums.list_topics", "ok"), buckets[^1]);
    }

    [Fact]
    public async Task Each_metric_is_described_once_and_before_its_samples()
    {
        var lines = await LinesAsync();

        var types = lines.Where(l => l.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(l => l.Split(' ')[2]).ToList();
        Assert.Equal(types.Distinct(StringComparer.Ordinal), types);
    }

    [Fact]
    public async Task No_series_stands_there_twice()
    {
        var series = (await LinesAsync()).Where(l => !l.StartsWith('#')).Select(l => l[..l.LastIndexOf(' ')]).ToList();

        Assert.Equal(series.Distinct(StringComparer.Ordinal).Count(), series.Count);
    }

    private async Task<string[]> LinesAsync()
    {
        using var client = host.Client();
        var page = (await client.GetAsync("/metrics")).Expect(200);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", page.Header("Content-Type"));
        Assert.EndsWith("\n", page.Text, StringComparison.Ordinal);
        return page.Text.TrimEnd('\n').Split('\n');
    }

    private static double Value(string[] lines, string name, params string[] labels) =>
        lines.Where(l => l.StartsWith(name + "{", StringComparison.Ordinal) && labels.All(label => l.Contains($"\"{label}\"", StringComparison.Ordinal))).Sum(Number);

    private static double Number(string line) => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# (HELP [a-zA-Z_:][a-zA-Z0-9_:]* .*|TYPE [a-zA-Z_:][a-zA-Z0-9_:]* (counter|gauge|histogram))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""^[a-zA-Z_:][a-zA-Z0-9_:]*(\{[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\[\\n"])*"(,[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\[\\n"])*")*\})? (NaN|[+-]Inf|-?[0-9.]+([eE][+-]?[0-9]+)?)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();
}
