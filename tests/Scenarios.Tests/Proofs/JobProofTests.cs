using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Scenarios.Tests.Proofs;

/// <summary>The proofs of the job engine, shortened: real processes that are killed and stopped, a database that restarts. In full: build/proofs.sh --full.</summary>
public sealed partial class JobProofTests
{
    [Theory]
    [InlineData("KilledWorkers")]
    [InlineData("StoppedWorker")]
    [InlineData("RestartedDatabase")]
    [InlineData("RacingEnqueuers")]
    [InlineData("SharedSchedule")]
    [InlineData("CallersTransaction")]
    [InlineData("BrokenConnections")]
    public async Task The_job_engine_loses_nothing_and_completes_nothing_twice(string proof)
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
            process.Kill(entireProcessTree: true);
        }

        return (process.HasExited ? process.ExitCode : -1, await output + await error);
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
