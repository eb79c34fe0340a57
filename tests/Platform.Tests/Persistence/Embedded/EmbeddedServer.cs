using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Modular.Platform.Persistence.Embedded;
using Npgsql;

namespace Platform.Tests.Persistence.Embedded;

/// <summary>What the tests of the embedded server do with it.</summary>
internal static class EmbeddedServer
{
    public static Task<EmbeddedPostgres> StartAsync(string folder, bool durable = false) =>
        EmbeddedPostgres.StartAsync(new EmbeddedPostgresSettings { DataFolder = folder, Durable = durable }, NullLogger.Instance, TestContext.Current.CancellationToken);

    public static async Task<object?> AskAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static bool Runs(string folder) => PostmasterFile.Live(Path.Combine(folder, "data")) is not null;

    public static async Task KillAsync(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
        await process.WaitForExitAsync();
    }
}
