namespace Modular.Platform.Persistence.Embedded;

/// <summary>How the embedded server is found and run. A server that is already running keeps the settings it was started with.</summary>
internal sealed record EmbeddedPostgresSettings
{
    /// <summary>The folder of the cluster, its log and its locks. Hosts with the same folder share one server.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null = <c>MODULAR_PG_BIN</c>, then the usual places.</summary>
    public string? BinFolder { get; init; }

    /// <summary>The account that runs the server when the host is root; null = <c>MODULAR_PG_USER</c>, then <c>postgres</c>.</summary>
    public string? ServerUser { get; init; }

    /// <summary>False = no fsync and no waiting for the log, for tests: a killed server may lose its last commits, a power cut everything.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The server's limit, shared by all hosts of the folder.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>In PostgreSQL's notation.</summary>
    public string SharedBuffers { get; init; } = "128MB";

    /// <summary>A quarter of the memory, which PostgreSQL's manual begins with, but 1 GB at most: the server is not alone on this machine.</summary>
    public static string QuarterOfMemory => $"{Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / (1 << 20), 128, 1024)}MB";
}
