using System.Diagnostics;
using System.Globalization;

namespace Load.Running;

/// <summary>Signals to processes of one's own.</summary>
internal static class Signals
{
    public static async Task SendAsync(int process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
