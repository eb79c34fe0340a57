using System.Diagnostics;

namespace Load.Measuring;

/// <summary>Runs a program to its end and gives what it printed.</summary>
internal static class Tool
{
    public static bool Exists(string name) => Path(name) is not null;

    public static string? Path(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => d + "/bin") : [])
        .Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public static async Task<string> RunAsync(string name, IEnumerable<string> arguments, Dictionary<string, string> environment, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Path(name) ?? name, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var output = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? output : throw new BenchException($"{name} failed: {await errors}");
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
