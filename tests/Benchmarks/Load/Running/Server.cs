using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Load.Running;

/// <summary>A program that serves HTTP on a port of its own, until it is disposed.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;

    private Server(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first good answer.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>In MiB.</summary>
    public double? ResidentMemory => ProcessMemory.Resident(_process.Id);

    /// <summary>Starts the program and waits until <paramref name="ready"/> answers 200. What it prints goes to a file in <paramref name="logs"/>.</summary>
    public static async Task<Server> StartAsync(string program, string ready, string logs, Dictionary<string, string> environment, CancellationToken cancel)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var log = Path.Combine(logs, $"{Path.GetFileName(program)}-{address.Port.ToString(CultureInfo.InvariantCulture)}.log");
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" > \"$1\" 2>&1", program, log]) { UseShellExecute = false, WorkingDirectory = logs };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(program);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var since = Stopwatch.GetTimestamp();
        var server = new Server(Process.Start(start)!, address);
        try
        {
            await server.WaitAsync(ready, since, log, cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to end and waits; ends it hard when it takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Signals.SendAsync(_process.Id, "TERM");
            using var limit = new CancellationTokenSource(StopLimit);
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited) _process.Kill();
        }

        _process.Dispose();
    }

    private async Task WaitAsync(string ready, long since, string log, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (Stopwatch.GetElapsedTime(since) < StartLimit)
        {
            if (_process.HasExited) break;
            if (await AnswersAsync(http, ready, cancel))
            {
                ReadyAfter = Stopwatch.GetElapsedTime(since);
                return;
            }

            await Task.Delay(Poll, cancel);
        }

        throw new BenchException($"{Path.GetFileName(log)} does not answer: {string.Join(' ', File.ReadLines(log).TakeLast(5))}");
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(path, cancel);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
