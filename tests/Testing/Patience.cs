using System.Globalization;

namespace Modular.Testing;

/// <summary>Time limits that hold on an idle machine, and grow with the load of one that is shared, so that a limit fails for a slow product only.</summary>
public static class Patience
{
    /// <summary>The limit, times the processes that wait for each core.</summary>
    public static TimeSpan Of(double seconds) => TimeSpan.FromSeconds(seconds * Math.Max(1, Load() / Environment.ProcessorCount));

    /// <summary>Over the last minute; 0 where the system does not tell.</summary>
    private static double Load() => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;
}
