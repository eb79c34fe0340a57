using System.Diagnostics;
using System.Text;

namespace Modular.Testing;

/// <summary>The host as an operator runs it: a process of its own.</summary>
public sealed class HostProcess : IDisposable
{
    private const string Greeting = "Modular answers at ";

    private readonly Process _process;
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    private HostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(_out, line.Data);
        process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written to standard error so far.</summary>
    public string Error => Text(_error);

    /// <summary>What it has written to standard output so far.</summary>
    public string Output => Text(_out);

    /// <summary>Where it listens, as it says itself; null before that.</summary>
    public Uri? Address => Output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(Greeting, StringComparison.Ordinal)) is { } line ? new(line[Greeting.Length..]) : null;

    /// <summary>The operating system's number of it.</summary>
    public int Id => _process.Id;

    /// <summary>True once it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts it with these arguments; the environment is Development unless the settings name another.</summary>
    public static HostProcess Start(string[] arguments, Dictionary<string, string?> settings)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "modular.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true, // nobody is there to be asked
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var name in (string[])["ConnectionStrings__Database", "DATABASE_URL", "Modular__MasterKey", "ASPNETCORE_URLS"]) info.Environment.Remove(name);
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in new HostSettings().With(settings)) Set(info.Environment, key.Replace(":", "__", StringComparison.Ordinal), value);
        return new(new Process { StartInfo = info });
    }

    /// <summary>Starts a server on a free port and waits until it answers.</summary>
    public static async Task<HostProcess> ServeAsync(Dictionary<string, string?> settings)
    {
        var process = Start(["--urls", "http://127.0.0.1:0"], settings);
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(30));
        while (!process.HasExited && Stopwatch.GetElapsedTime(since) < limit)
        {
            if (process.Address is not null) return process;
            await Task.Delay(50);
        }

        using (process) throw new InvalidOperationException($"The host does not answer. {process.Output} {process.Error}");
    }

    /// <summary>Runs a verb to its end, which must be a good one.</summary>
    public static async Task<string> RunAsync(string[] arguments, Dictionary<string, string?> settings)
    {
        using var process = Start(arguments, settings);
        var code = await process.WaitAsync(Patience.Of(60));
        Assert.True(code == 0, $"modular {string.Join(' ', arguments)} ended with {code}: {process.Error}");
        return process.Output;
    }

    /// <summary>Waits for the end and returns the exit code; one that does not end is killed, and the test fails.</summary>
    public async Task<int> WaitAsync(TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            Assert.Fail($"The host did not end within {limit.TotalSeconds} s. {Output} {Error}");
        }

        return _process.ExitCode;
    }

    /// <summary>As kill -9: no chance to clean up.</summary>
    public void Kill() => _process.Kill();

    /// <summary>As kill -TERM: asks it to end.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>As kill with the name of a signal, such as STOP and CONT.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static void Set(IDictionary<string, string?> environment, string name, string? value)
    {
        if (value is null) environment.Remove(name);
        else environment[name] = value;
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.AppendLine(line);
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
