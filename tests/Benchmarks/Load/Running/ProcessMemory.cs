using System.Globalization;

namespace Load.Running;

/// <summary>How much memory a process has, in MiB. Only where there is a /proc.</summary>
internal static class ProcessMemory
{
    public static double? Resident(int process) => Read(process, "VmRSS:");

    /// <summary>The most it ever had.</summary>
    public static double? Peak(int process) => Read(process, "VmHWM:");

    private static double? Read(int process, string what)
    {
        var status = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(status)) return null;
        var line = File.ReadLines(status).FirstOrDefault(l => l.StartsWith(what, StringComparison.Ordinal));
        return line is null ? null : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
