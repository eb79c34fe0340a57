using Modular.Platform.Persistence.Migrations.Waiting;

namespace Modular.Platform.Persistence;

/// <summary><c>Modular:Database</c>.</summary>
internal sealed record DatabaseSettings
{
    public const string Section = "Modular:Database";

    /// <summary>
    /// Connections at most, a node; by default four for each of its processors, 8 at least. With more than the database can work on at once, everything takes longer: lists with 32 clients
    /// on two processors were answered a fifth faster from 8 connections than from 32.
    /// </summary>
    public int PoolSize { get; init; } = Math.Clamp(4 * Environment.ProcessorCount, 8, 64);

    /// <summary>Whether a starting host brings the schema up to date. Off, it only checks it.</summary>
    public bool MigrateAtStart { get; init; } = true;

    /// <summary>How long a migration stands in the queue for a lock, with everybody who comes later behind it, before it gives way and tries again.</summary>
    public int MigrationLockMilliseconds { get; init; } = 500;

    /// <summary>How long a migration tries for a lock in all.</summary>
    public int MigrationPatienceSeconds { get; init; } = 60;

    /// <summary>Server log of the embedded cluster is flushed at commit. Off only in tests.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Connections that the embedded server allows.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>The folder of PostgreSQL's programs, where they are not found by themselves.</summary>
    public string? BinFolder { get; init; }

    public MigrationWaits MigrationWaits => new() { Lock = TimeSpan.FromMilliseconds(MigrationLockMilliseconds), Patience = TimeSpan.FromSeconds(MigrationPatienceSeconds) };
}
