using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using Modular.Platform.Persistence.Migrations;
using Npgsql;

namespace Platform.Tests.Persistence.Migrations;

/// <summary>A database of its own, and what the tests ask of it.</summary>
internal sealed class MigrationDatabase(string connectionString)
{
    public static readonly MigrationSource OfForums = Set("forums");
    public static readonly MigrationSource OfPlatform = Set("platform");

    /// <summary>The test migrations of a folder below Sets.</summary>
    public static MigrationSource Set(string folder, string? module = null) => new(module ?? folder, Assembly.GetExecutingAssembly(), folder + "/");

    public MigrationRunner Runner(params MigrationSource[] sources) => new(ConnectionString, sources, NullLogger<MigrationRunner>.Instance, TimeProvider.System);

    public string ConnectionString { get; } = connectionString;

    public MigrationRunner ImpatientRunner(params MigrationSource[] sources) =>
        new(ConnectionString, sources, NullLogger<MigrationRunner>.Instance, TimeProvider.System) { Waits = new() { OtherRun = TimeSpan.FromMilliseconds(200) } };

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false;Application Name=the other node");
        await connection.OpenAsync();
        return connection;
    }

    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async Task<bool> HasAsync(string relation) => await AskAsync($"select to_regclass('{relation}') is not null") is true;
}
