using System.Diagnostics;
using System.Globalization;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>What PostgreSQL's postmaster.pid says: line 1 the process, 4 the port, 8 the state.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, string State)
{
    public bool IsReady => State is "ready";

    /// <summary>The server of a data folder if it lives, null when it is dead or was never there.</summary>
    public static PostmasterFile? Live(string data) => Read(data) is { } file && file.Lives(data) ? file : null;

    /// <summary>
    /// Makes PostgreSQL see that the server is dead although another process has its number now. The file stays, because PostgreSQL finds
    /// orphaned backends through the shared memory named in it.
    /// </summary>
    public static void MarkDead(string data)
    {
        if (Read(data) is not { } file || file.Lives(data)) return;
        var lines = File.ReadAllLines(PathIn(data));
        lines[0] = int.MaxValue.ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(PathIn(data), string.Join('\n', lines) + '\n');
    }

    private static string PathIn(string data) => Path.Combine(data, "postmaster.pid");

    private static PostmasterFile? Read(string data)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(data));
            if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)) return null;
            return new PostmasterFile(process, lines.Length > 3 ? int.Parse(lines[3], CultureInfo.InvariantCulture) : 0, lines.Length > 7 ? lines[7].Trim() : "");
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private bool Lives(string data)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.Ordinal)) return false;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }

        // Another cluster's process may have got the number. Where there is no /proc, the name has to do.
        var commandLine = $"/proc/{ProcessId.ToString(CultureInfo.InvariantCulture)}/cmdline";
        return !File.Exists(commandLine) || File.ReadAllText(commandLine).Split('\0').Contains(data);
    }
}
