using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>
/// A PostgreSQL server that belongs to a folder, not to a process: the first host starts it, others join, the last one out stops it. It survives
/// a killed host, and the next one takes it over.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly ClusterFolder _folder;
    private readonly ClusterServer _server;
    private readonly ILogger _logger;
    private readonly ServerAddress _address;
    private FileLock? _hold;

    private EmbeddedPostgres(ClusterFolder folder, ClusterServer server, PostmasterFile postmaster, FileLock hold, ILogger logger)
    {
        (_folder, _server, _hold, _logger) = (folder, server, hold, logger);
        _address = new ServerAddress(postmaster.Port, File.ReadAllText(folder.Password));
        ProcessId = postmaster.ProcessId;
    }

    /// <summary>On 127.0.0.1.</summary>
    public int Port => _address.Port;

    /// <summary>The postmaster's.</summary>
    public int ProcessId { get; }

    /// <summary>The cluster's folder, which is not the wished one when the server's account could not reach that.</summary>
    public string Folder => _folder.Root;

    /// <summary>Joins the folder's server, creating and starting it when needed. Safe in any number of processes at once.</summary>
    /// <exception cref="StartupException">There is no PostgreSQL here, or it cannot run.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresSettings settings, ILogger logger, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        var account = await ServerAccount.ForThisProcessAsync(settings.ServerUser, cancel);
        var folder = await ClusterFolder.OpenAsync(settings.DataFolder, account, cancel);
        var bin = PostgresBinaries.Find(settings.BinFolder ?? Environment.GetEnvironmentVariable("MODULAR_PG_BIN"), folder.Version);
        var server = new ClusterServer(folder, bin, account);

        using var start = await FileLock.ExclusiveAsync(folder.StartLock, StartLimit, cancel);
        // Only a leaving host holds it alone, and it holds the start lock too.
        var hold = FileLock.TryShared(folder.HostsLock) ?? throw new StartupException($"{folder.HostsLock} is locked by another program.");
        try
        {
            await new ClusterCreation(folder, bin, account).EnsureAsync(settings.Durable, cancel);
            var adopted = await server.AdoptAsync(cancel);
            var postmaster = adopted ?? await server.StartAsync(settings, cancel);
            logger.LogInformation(
                "PostgreSQL {Verb} on 127.0.0.1:{Port} in {Elapsed:0} ms, data in {Folder}",
                adopted is null ? "started" : "joined", postmaster.Port, Stopwatch.GetElapsedTime(since).TotalMilliseconds, folder.Root);
            return new EmbeddedPostgres(folder, server, postmaster, hold, logger);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>For Npgsql, as the superuser.</summary>
    public string ConnectionString(string database) => _address.ConnectionString(database);

    /// <summary>Creates the database unless it exists. Safe in any number of processes at once.</summary>
    public Task EnsureDatabaseAsync(string database, CancellationToken cancel) => _address.EnsureDatabaseAsync(database, cancel);

    /// <summary>Lets go of the server, and stops it when no other host is left. Never throws: a server that stays is taken over by the next host.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _hold, null) is not { } hold) return;
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            using var start = await FileLock.ExclusiveAsync(_folder.StartLock, StopLimit, limit.Token);
            hold.Dispose();
            using var last = FileLock.TryExclusive(_folder.HostsLock);
            if (last is null || PostmasterFile.Live(_folder.Data) is null) return;
            var stop = await _server.StopAsync(limit.Token);
            if (!stop.Succeeded) _logger.LogWarning("PostgreSQL did not stop: {Reason}", stop.Output);
        }
        catch (Exception broken) when (broken is StartupException or OperationCanceledException)
        {
            _logger.LogWarning(broken, "PostgreSQL was left running in {Folder}", _folder.Root);
        }
        finally
        {
            hold.Dispose();
        }
    }
}
