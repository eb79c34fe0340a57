using Microsoft.Extensions.Logging;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Runs one migration, up or down, together with its row in the history.</summary>
internal sealed class MigrationExecution(NpgsqlConnection connection, ILogger logger, TimeProvider clock)
{
    private const int Retries = 5;
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(250);

    private readonly MigrationHistory _history = new(connection);

    /// <exception cref="StartupException">It failed, and left nothing behind if it is transactional.</exception>
    public Task ApplyAsync(Migration migration, int batch, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        return RunAsync(migration.Name, migration.UpSql, () => _history.AddAsync(migration, batch, clock.GetElapsedTime(since), cancel), cancel);
    }

    /// <inheritdoc cref="ApplyAsync"/>
    public Task RevertAsync(Migration migration, CancellationToken cancel) =>
        RunAsync($"{migration.Name} (down)", migration.DownSql!, () => _history.RemoveAsync(migration, cancel), cancel);

    private async Task RunAsync(string name, string sql, Func<Task> record, CancellationToken cancel)
    {
        var transactional = MigrationHeader.Read(name, sql).Transactional;
        for (var attempt = 1; ; attempt++)
        {
            var progress = new Progress();
            try
            {
                await (transactional ? RunInTransactionAsync(sql, progress, record, cancel) : RunPlainAsync(sql, progress, record, cancel));
                return;
            }
            catch (PostgresException busy) when (transactional && attempt <= Retries && IsLock(busy))
            {
                logger.LogWarning("Migration {Migration} waits for a lock, try {Attempt} of {Retries}: {Reason}", name, attempt, Retries, busy.MessageText);
                await Task.Delay(RetryPause * attempt, cancel);
            }
            catch (NpgsqlException failed)
            {
                throw MigrationFailure.Of(name, progress.Statement, failed);
            }
        }
    }

    private async Task RunInTransactionAsync(string sql, Progress progress, Func<Task> record, CancellationToken cancel)
    {
        // Whoever waits for a table's lock makes all its readers wait behind him: give way soon, and try again.
        await ExecuteAsync("reset all; set statement_timeout = 0; set lock_timeout = '5s'", cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var statement in progress.Through(SqlStatement.Split(sql))) await ExecuteAsync(statement.Text, cancel);
        await record();
        await transaction.CommitAsync(cancel);
    }

    // Every statement commits on its own; after a failure all of them run again.
    private async Task RunPlainAsync(string sql, Progress progress, Func<Task> record, CancellationToken cancel)
    {
        await ExecuteAsync("reset all; set statement_timeout = 0; set lock_timeout = 0", cancel);
        foreach (var statement in progress.Through(SqlStatement.Split(sql)))
        {
            if (ConcurrentIndex.Parse(statement) is { } index) await index.DropIfInvalidAsync(connection, cancel);
            await ExecuteAsync(statement.Text, cancel);
        }

        await record();
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static bool IsLock(PostgresException error) => error.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Remembers the statement that is running, for the message if it fails.</summary>
    private sealed class Progress
    {
        public SqlStatement? Statement { get; private set; }

        public IEnumerable<SqlStatement> Through(IEnumerable<SqlStatement> statements)
        {
            foreach (var statement in statements) yield return Statement = statement;
            Statement = null;
        }
    }
}
