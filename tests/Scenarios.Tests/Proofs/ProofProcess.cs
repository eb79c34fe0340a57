using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Scenarios.Tests.Proofs;

/// <summary>The proofs of the job engine, shortened, one in a process. In full: build/proofs.sh --full.</summary>
internal static partial class ProofProcess
{
    /// <summary>Fails unless the proof holds.</summary>
    public static async Task HoldsAsync(string proof)
    {
        var scratch = Directory.CreateTempSubdirectory("modular-proof-");
        try
        {
            var (code, said) = await RunAsync(proof, scratch.FullName);

            Assert.True(code == 0, said);
            Assert.Equal(2, Held().Count(said)); // the checker's own proof, and this one
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> RunAsync(string proof, string scratch)
    {
        // The server of the cluster runs as another user where the tests run as root.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(scratch, File.GetUnixFileMode(scratch) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using var process = new Process
        {
            StartInfo = new("dotnet",
            [
                Built("tests/Benchmarks/Load", "Load.dll"), "proofs", "--host", Built("src/Host", "modular"), "--jobs", Built("tests/Benchmarks/Jobs", "Jobs.dll"),
                "--scratch", scratch, "--size", "short", "--only", proof,
            ])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        foreach (var name in (string[])["ConnectionStrings__Database", "DATABASE_URL"]) process.StartInfo.Environment.Remove(name);

        process.Start();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience.Of(180));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process);
        }

        return (process.HasExited ? process.ExitCode : -1, await output + await error);
    }

    /// <summary>Asked to end it stops its database server, which would outlive a kill.</summary>
    private static async Task EndAsync(Process process)
    {
        using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(Patience.Of(30));
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    /// <summary>The programs beside the tests, as the solution built them.</summary>
    private static string Built(string project, string file)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Checkout.Folder, project, "bin", configuration, "net10.0", file);
    }

    [GeneratedRegex("^ok ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Held();
}
