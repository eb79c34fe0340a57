using System.Diagnostics;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>What a finished command left behind.</summary>
internal sealed record ChildProcess(int ExitCode, string Output)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    public bool Succeeded => ExitCode == 0;

    /// <summary>Runs a command to its end. Its working folder is the root: another account might not reach ours.</summary>
    public static async Task<ChildProcess> RunAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        // A daemon it started may have inherited the pipes and keep them open for ever.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(Grace, CancellationToken.None));
        return new ChildProcess(process.ExitCode, (await TextAsync(errors) + await TextAsync(output)).Trim());
    }

    private static async Task<string> TextAsync(Task<string> reading) => reading.IsCompleted ? await reading : "";
}
