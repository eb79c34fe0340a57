using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Load.Running;

/// <summary>A program that says JSON, a line each, and is told words.</summary>
internal sealed class LineProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private static int _started;

    private readonly Process _process;
    private readonly string _log;

    private LineProcess(Process process, string log) => (_process, _log, Id) = (process, log, process.Id);

    public int Id { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>In MiB.</summary>
    public double? PeakMemory => ProcessMemory.Peak(Id);

    /// <summary>What it complains of goes to a file in <paramref name="logs"/>.</summary>
    public static LineProcess Start(string program, IEnumerable<string> arguments, string logs, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var log = Path.Combine(logs, $"{Path.GetFileName(program)}-{Interlocked.Increment(ref _started).ToString(CultureInfo.InvariantCulture)}.log");
        string[] command = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [program];
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" 2> \"$0\"", log, .. command, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(Process.Start(start)!, log);
    }

    /// <summary>The next line; null once it has said its last.</summary>
    public async Task<JsonElement?> ReadAsync(CancellationToken cancel) =>
        await _process.StandardOutput.ReadLineAsync(cancel) is { } line ? JsonElement.Parse(line) : null;

    /// <exception cref="BenchException">It ended before it said anything.</exception>
    public async Task<JsonElement> ExpectAsync(CancellationToken cancel) =>
        await ReadAsync(cancel) ?? throw new BenchException($"{Path.GetFileName(_log)} ended early: {string.Join(' ', File.ReadLines(_log).Where(line => !line.StartsWith("   at ", StringComparison.Ordinal)).TakeLast(8))}");

    public async Task TellAsync(string word)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(word);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It is gone, which whoever reads from it will see.
        }
    }

    public Task SignalAsync(string signal) => Signals.SendAsync(Id, signal);

    /// <summary>As kill -9.</summary>
    public void Kill() => _process.Kill();

    public Task WaitAsync(CancellationToken cancel) => _process.WaitForExitAsync(cancel);

    /// <summary>Tells it to stop and waits; ends it hard when it takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await TellAsync("stop");
        using (var limit = new CancellationTokenSource(StopLimit)) await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
