using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>Starts, adopts and stops the server of a cluster. The caller holds the start lock.</summary>
internal sealed class ClusterServer(ClusterFolder folder, string bin, ServerAccount account)
{
    private const int Attempts = 10;
    private const long LogLimit = 16 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ChangeLimit = TimeSpan.FromMinutes(5);

    /// <summary>The server that runs already, after it has finished starting; null when none runs.</summary>
    public async Task<PostmasterFile?> AdoptAsync(CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (PostmasterFile.Live(folder.Data) is { } server)
        {
            if (server.IsReady) return server;
            if (Stopwatch.GetElapsedTime(since) > ChangeLimit)
                throw new StartupException($"PostgreSQL (process {server.ProcessId}) is neither ready nor gone after {ChangeLimit.TotalMinutes:0} min; see {folder.Log}.");
            await Task.Delay(Pause, cancel);
        }

        return null;
    }

    /// <summary>Starts the server on its last port if that is free, else on any.</summary>
    public async Task<PostmasterFile> StartAsync(EmbeddedPostgresSettings settings, CancellationToken cancel)
    {
        if (new FileInfo(folder.Log) is { Exists: true, Length: > LogLimit }) File.Move(folder.Log, folder.Log + ".1", overwrite: true);
        PostmasterFile.MarkDead(folder.Data);

        var port = ClusterConfig.LastPort(folder.Data) ?? FreePort();
        for (var attempt = 1; ; attempt++)
        {
            var logged = new FileInfo(folder.Log) is { Exists: true, Length: var length } ? length : 0;
            await File.WriteAllTextAsync(Path.Combine(folder.Data, ClusterConfig.FileName), ClusterConfig.Text(port, settings), cancel);
            var start = await account.RunAsync([.. PgCtl("start"), "-l", folder.Log], cancel);
            // Whoever started it: a killed host's pg_ctl may have been faster than ours.
            if (await AdoptAsync(cancel) is { } server) return server;

            var log = await LogSinceAsync(logged, cancel);
            if (attempt == Attempts || !IsPassing(log)) throw new StartupException($"PostgreSQL does not start in {folder.Data}: {Reason(log, start)}");
            port = FreePort();
            await Task.Delay(Pause * attempt, cancel);
        }
    }

    /// <summary>Stops the server in fast mode: sessions are ended, data are flushed.</summary>
    public async Task<ChildProcess> StopAsync(CancellationToken cancel) => await account.RunAsync([.. PgCtl("stop"), "-m", "fast"], cancel);

    private string[] PgCtl(string verb) => [Path.Combine(bin, "pg_ctl"), verb, "-D", folder.Data, "-w", "-t", "300", "-s"];

    private async Task<string> LogSinceAsync(long position, CancellationToken cancel)
    {
        if (!File.Exists(folder.Log)) return "";
        using var reader = new StreamReader(new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        reader.BaseStream.Position = position;
        return await reader.ReadToEndAsync(cancel);
    }

    private static string Reason(string log, ChildProcess start)
    {
        var fatal = log.Split('\n').Where(l => l.Contains("FATAL:", StringComparison.Ordinal) || l.Contains("DETAIL:", StringComparison.Ordinal)).ToList();
        return (fatal.Count > 0 ? string.Join(' ', fatal) : log + start.Output).ReplaceLineEndings(" ").Trim();
    }

    // A port taken since we looked, the last backends of a killed server, a second pg_ctl: all gone in a moment.
    private static bool IsPassing(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal)
        || log.Contains("is still in use", StringComparison.Ordinal)
        || log.Contains("lock file \"postmaster.pid\"", StringComparison.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
