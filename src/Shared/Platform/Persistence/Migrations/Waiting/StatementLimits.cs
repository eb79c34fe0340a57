using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Waiting;

/// <summary>The settings of a connection that migrates: whatever a migration set before is gone.</summary>
internal static class StatementLimits
{
    // The server looks whether its client is still there, where its system can tell: what a killed process was at ends within seconds, and its lock with it.
    private const string Reset =
        """
        reset all;
        set statement_timeout = 0;
        select set_config('client_connection_check_interval', '2s', false) where version() !~* 'visual c|mingw|msvc';
        """;

    public static async Task SetAsync(NpgsqlConnection connection, TimeSpan lockTimeout, CancellationToken cancel)
    {
        await using (var reset = new NpgsqlCommand(Reset, connection)) await reset.ExecuteNonQueryAsync(cancel);
        await using var command = new NpgsqlCommand("select set_config('lock_timeout', $1, false)", connection) { Parameters = { new() { Value = $"{lockTimeout.TotalMilliseconds:0}ms" } } };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
