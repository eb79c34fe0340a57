using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Load.Measuring;

namespace Load.People;

/// <summary>Two hundred clients that do nothing but log in, beside a few readers.</summary>
internal sealed class LogInStorm(Uri host, IGenerator generator, Person person)
{
    public const int Clients = 200;

    private const int Readers = 8;
    private const int Iterations = 210_000;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    private long _served;
    private long _refused;

    public async Task<StormFigures> RunAsync(TimeSpan duration, CancellationToken cancel)
    {
        var readers = new Target(host, ["/api/v1/forums/topics"]);
        var hashes = HashesPerSecond();
        var quiet = await generator.RunAsync(readers, Readers, duration, cancel);

        using var storm = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = host, Timeout = TimeSpan.FromSeconds(60) };
        var clients = Enumerable.Range(0, Clients).Select(_ => LogInAsync(http, storm.Token)).ToArray();
        await Task.Delay(Settle, cancel);
        var alone = await RateAsync(() => Task.Delay(duration, cancel));
        var stormy = quiet;
        var beside = await RateAsync(async () => stormy = await generator.RunAsync(readers, Readers, duration * 2, cancel));

        await storm.CancelAsync();
        await Task.WhenAll(clients);
        return new(quiet, stormy, alone, beside, hashes);
    }

    private async Task<LogInRate> RateAsync(Func<Task> meanwhile)
    {
        var (served, refused, since) = (Interlocked.Read(ref _served), Interlocked.Read(ref _refused), Stopwatch.GetTimestamp());
        await meanwhile();
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        return new((Interlocked.Read(ref _served) - served) / seconds, (Interlocked.Read(ref _refused) - refused) / seconds);
    }

    private async Task LogInAsync(HttpClient http, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                using var answer = await http.PostAsJsonAsync("/api/v1/accounts/login", new { login = person.Username, password = Person.Password }, cancel);
                if (answer.IsSuccessStatusCode) Interlocked.Increment(ref _served);
                else if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) Interlocked.Increment(ref _refused);
                else throw new BenchException($"a log-in was answered {answer.StatusCode}");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>What one core does of the hash that a log-in verifies, with nothing else to do.</summary>
    private static double HashesPerSecond()
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var since = Stopwatch.GetTimestamp();
        var hashes = 0;
        for (; Stopwatch.GetElapsedTime(since) < Settle; hashes++) Rfc2898DeriveBytes.Pbkdf2(Person.Password, salt, Iterations, HashAlgorithmName.SHA512, 32);
        return hashes / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}

/// <summary>Readers alone and in the storm, and what became of the log-ins.</summary>
internal sealed record StormFigures(Measurement Quiet, Measurement Stormy, LogInRate Alone, LogInRate Beside, double HashesPerSecond);

/// <summary>Log-ins a second that succeeded, and that were told to come back.</summary>
internal sealed record LogInRate(double Served, double Refused);
