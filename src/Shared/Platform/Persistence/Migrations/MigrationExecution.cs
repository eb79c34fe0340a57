using Modular.Platform.Persistence.Migrations.Backfills;
using Modular.Platform.Persistence.Migrations.Progress;
using Modular.Platform.Persistence.Migrations.Waiting;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Runs one migration, up or down, together with its row in the history.</summary>
internal sealed class MigrationExecution(NpgsqlConnection connection, LockWatch watch, MigrationWaits waits, IMigrationProgress progress, TimeProvider clock)
{
    private readonly MigrationHistory _history = new(connection);
    private readonly LockRetries _retries = new(waits, progress, clock);

    private readonly Dictionary<SqlStatement, TimeSpan> _took = [];

    private SqlStatement? _running; // null = the history, or the commit

    /// <exception cref="StartupException">It failed, and left nothing behind if it is transactional.</exception>
    public Task ApplyAsync(Migration migration, int batch, CancellationToken cancel) =>
        RunAsync(migration.Name, migration.UpSql, (duration, statements) => _history.AddAsync(migration, batch, duration, statements, cancel), cancel);

    /// <inheritdoc cref="ApplyAsync"/>
    public Task RevertAsync(Migration migration, CancellationToken cancel) =>
        RunAsync($"{migration.Name} (down)", migration.DownSql!, (_, _) => _history.RemoveAsync(migration, cancel), cancel);

    private async Task RunAsync(string name, string sql, Record record, CancellationToken cancel)
    {
        var header = MigrationHeader.Read(name, sql);
        var statements = SqlStatement.Split(sql);
        _took.Clear();
        try
        {
            var duration = header.BatchPause is { } pause ? await BackfillAsync(name, statements, pause, record, cancel)
                : header.Transactional ? await _retries.RunAsync(name, () => RunInTransactionAsync(name, statements, record, cancel), cancel)
                : await RunPlainAsync(name, statements, record, cancel);
            progress.Ran(name, duration);
        }
        catch (NpgsqlException failed)
        {
            throw MigrationFailure.Of(name, _running, watch.Seen, failed);
        }
    }

    private async Task<TimeSpan> RunInTransactionAsync(string name, IReadOnlyList<SqlStatement> statements, Record record, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        _took.Clear(); // of a try that gave way
        await StatementLimits.SetAsync(connection, waits.Lock, cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var statement in statements) await ExecuteAsync(name, statement, cancel);
        var duration = clock.GetElapsedTime(since);
        await record(duration, Took(statements));
        await transaction.CommitAsync(cancel);
        return duration;
    }

    // Every statement commits on its own; after a failure all of them run again.
    private async Task<TimeSpan> RunPlainAsync(string name, IReadOnlyList<SqlStatement> statements, Record record, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        foreach (var statement in statements)
        {
            _running = statement;
            await StatementLimits.SetAsync(connection, ConcurrentIndex.Waits(statement) ? waits.Concurrent : waits.Lock, cancel);
            await _retries.RunAsync(name, () => ExecuteIndexAsync(name, statement, ConcurrentIndex.Parse(statement), cancel), cancel);
        }

        await record(clock.GetElapsedTime(since), Took(statements));
        return clock.GetElapsedTime(since);
    }

    private async Task<TimeSpan> BackfillAsync(string name, IReadOnlyList<SqlStatement> statements, TimeSpan pause, Record record, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        await StatementLimits.SetAsync(connection, waits.Lock, cancel);
        var backfill = new Backfill(_retries, progress, clock);
        foreach (var statement in statements) await backfill.RunAsync(name, statement, pause, () => ExecuteAsync(name, statement, cancel), cancel);
        await record(clock.GetElapsedTime(since), Took(statements));
        return clock.GetElapsedTime(since);
    }

    // What a failed build leaves would be taken for the index. It also costs every write, and a unique one refuses some: it goes at once, if it can.
    private async Task<int> ExecuteIndexAsync(string name, SqlStatement statement, ConcurrentIndex? index, CancellationToken cancel)
    {
        try
        {
            if (index is not null) await index.DropIfInvalidAsync(connection, cancel);
            return await ExecuteAsync(name, statement, cancel);
        }
        catch (PostgresException) when (index is not null)
        {
            await index.TryDropIfInvalidAsync(connection, cancel);
            throw;
        }
    }

    private async Task<int> ExecuteAsync(string name, SqlStatement statement, CancellationToken cancel)
    {
        _running = statement;
        var since = clock.GetTimestamp();
        await using var command = new NpgsqlCommand(statement.Text, connection);
        var rows = await watch.WatchAsync(name, command.ExecuteNonQueryAsync(cancel), cancel);
        var took = clock.GetElapsedTime(since);
        progress.RanStatement(name, statement, took);
        _took[statement] = _took.GetValueOrDefault(statement) + took;
        _running = null;
        return rows;
    }

    private IEnumerable<TimeSpan> Took(IEnumerable<SqlStatement> statements) => statements.Select(s => _took[s]);

    private delegate Task Record(TimeSpan duration, IEnumerable<TimeSpan> statements);
}
