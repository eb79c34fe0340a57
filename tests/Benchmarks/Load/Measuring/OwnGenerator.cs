using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Load.Measuring;

/// <summary>Where wrk is not to be had. It costs more of the machine than wrk, so its figures compare with its own only.</summary>
internal sealed class OwnGenerator : IGenerator
{
    private long _sent;

    public string Name => "own generator";

    public async Task<Measurement> RunAsync(Target target, int connections, TimeSpan duration, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = target.Server };
        if (target.Header?.Split(": ") is [var name, var value]) http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        if (target.Token is { } token) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var since = Stopwatch.GetTimestamp();
        var clients = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ClientAsync(http, target, since, duration, cancel)));
        var latencies = clients.SelectMany(l => l).Order().ToArray();
        return new(latencies.Length / Stopwatch.GetElapsedTime(since).TotalSeconds, At(latencies, 0.5), At(latencies, 0.95), At(latencies, 0.99));
    }

    private async Task<List<double>> ClientAsync(HttpClient http, Target target, long since, TimeSpan duration, CancellationToken cancel)
    {
        var latencies = new List<double>();
        while (Stopwatch.GetElapsedTime(since) < duration)
        {
            var start = Stopwatch.GetTimestamp();
            using var request = Request(target, Interlocked.Increment(ref _sent));
            using var answer = await http.SendAsync(request, cancel);
            await answer.Content.ReadAsByteArrayAsync(cancel);
            if (!answer.IsSuccessStatusCode) throw new BenchException($"{request.RequestUri} answered {answer.StatusCode}");
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return latencies;
    }

    private static HttpRequestMessage Request(Target target, long number)
    {
        var path = target.Paths[(int)(number % target.Paths.Count)];
        return target.Body is { } body
            ? new(HttpMethod.Post, path) { Content = new StringContent(body.Replace("{n}", $"{Environment.TickCount64}-{number}", StringComparison.Ordinal), Encoding.UTF8, "application/json") }
            : new(HttpMethod.Get, path);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
