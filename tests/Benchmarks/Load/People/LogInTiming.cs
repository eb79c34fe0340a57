using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Load.Measuring;

namespace Load.People;

/// <summary>Whether the clock tells which names exist: wrong passwords for a known and an unknown name in turn, compared by the Mann–Whitney rank test.</summary>
internal static class LogInTiming
{
    public const int Tries = 200;

    public static async Task<TimingFigures> RunAsync(Uri host, Person person, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = host };
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < Tries; i++)
        {
            known.Add(await TryAsync(http, person.Username, cancel));
            unknown.Add(await TryAsync(http, $"nobody{i}", cancel));
        }

        return new(Measurement.Median(known), Measurement.Median(unknown), RankTest(known, unknown));
    }

    private static async Task<double> TryAsync(HttpClient http, string login, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await http.PostAsJsonAsync("/api/v1/accounts/login", new { login, password = "not the password" }, cancel);
        var elapsed = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.Unauthorized ? elapsed : throw new BenchException($"a wrong password was answered {answer.StatusCode}");
    }

    /// <summary>The normal approximation of U: beyond ±1.96 the two would differ by chance in one run of twenty.</summary>
    private static double RankTest(List<double> one, List<double> other)
    {
        double n = one.Count, m = other.Count;
        var u = one.Sum(a => (double)other.Count(b => a > b) + (other.Count(b => a.Equals(b)) / 2.0));
        return (u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
    }
}

/// <summary>Medians in milliseconds, and how far apart the ranks are.</summary>
internal sealed record TimingFigures(double Known, double Unknown, double Z);
