using Npgsql;

namespace Modular.Platform.Persistence;

/// <summary>Positional parameters, so that a statement and its values stand side by side.</summary>
public static class SqlParameters
{
    /// <summary>Adds the values of $1, $2, … in this order.</summary>
    public static NpgsqlCommand With(this NpgsqlCommand command, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    /// <summary>Adds a statement with the values of its $1, $2, … to a batch.</summary>
    public static NpgsqlBatch Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        batch.BatchCommands.Add(command);
        return batch;
    }
}
