using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>Takes an old tool's history over: all that is new in one transaction, or nothing. The old table is only read.</summary>
internal sealed class HistoryImport(string connectionString)
{
    private const string Utc = "UTC";

    /// <summary>How long to wait for a run of the migrations or another import.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <exception cref="StartupException">The table is not what it should be, or a database refused. Nothing was imported then.</exception>
    public async Task<ImportResult> RunAsync(ImportRequest request, CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        var table = request.Table ?? "the old table";
        try
        {
            // Before the old table is read: whoever imports meanwhile may have read more of it.
            if (!request.DryRun) await MigrationLock.TakeAsync(connection, LockWait, cancel);
            var rows = await ReadAsync(request, cancel);
            table = rows.Rows.Book.Table.Name;
            return await WriteAsync(connection, request, rows.Database, rows.Rows, cancel);
        }
        catch (NpgsqlException failed)
        {
            throw ImportFailure.Of(table, failed);
        }
    }

    private async Task<(string Database, LegacyRows Rows)> ReadAsync(ImportRequest request, CancellationToken cancel)
    {
        await using var source = await LegacySource.OpenAsync(request.Source ?? connectionString, cancel);
        var book = await ChooseAsync(source, request, cancel);
        if (book.HasZone && request.Zone is not null) throw new StartupException($"{book.Table.Name}: {book.Tool.Time.Name} has a zone of its own. Leave --zone out.");
        if (!request.Force && await source.IsLockedAsync(book, cancel))
            throw new StartupException(
                $"{book.Table.LockName} says that Knex is at work (is_locked = 1): wait for it. If none is running, it was killed: look at what it left, then `knex migrate:unlock`, or say --force. Nothing was imported.");

        var rows = new LegacyRows(book, await source.ReadAsync(book, request.Zone ?? Utc, cancel));
        rows.Check(request.KeepNullTimes);
        return (source.Database, rows);
    }

    private static async Task<LegacyBook> ChooseAsync(LegacySource source, ImportRequest request, CancellationToken cancel)
    {
        var choice = new LegacyChoice(source.Database, request.From);
        if (request.Table is not { } name) return choice.InAll(await source.Tables.SearchAsync(cancel));
        return await source.Tables.FindAsync(name, cancel) is { } table
            ? choice.InNamed(table)
            : throw new StartupException($"The database {source.Database} has no table {name}. A name with capitals or signs needs its quotes: --table 'old.\"Migrations\"'.");
    }

    private static async Task<ImportResult> WriteAsync(NpgsqlConnection connection, ImportRequest request, string database, LegacyRows rows, CancellationToken cancel)
    {
        var (book, zone) = (rows.Book, request.Zone ?? Utc);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new ImportedHistory(connection);
        var before = (await history.ReadAsync(cancel)).Where(m => m.Module == request.Module && m.Tool == book.Tool.Name).ToList();
        var difference = ImportDifference.Of([.. rows.As(request.Module, zone)], before);
        if (!request.DryRun && difference.New.Count > 0)
        {
            await history.EnsureTableAsync(cancel);
            await history.AddAsync(difference.New, cancel);
            if (await history.CountAsync(request.Module, book.Tool.Name, cancel) is var count && count != rows.Rows.Count + difference.Gone.Count)
                throw new StartupException($"{book.Table.Name} has {rows.Rows.Count} rows, but {count - difference.Gone.Count} would have arrived. Nothing was imported.");
            await transaction.CommitAsync(cancel);
        }

        return new(book.Tool.Name, database, book.Table.Name, request.Module, rows.Rows.Count, difference.Same, request.DryRun, difference.New, [.. rows.Notes(zone), .. Gone(difference.Gone)]);
    }

    private static IEnumerable<string> Gone(IReadOnlyList<ImportedMigration> gone) =>
        gone.Count == 0 ? [] : [$"{gone.Count} that were imported before are no longer in the old table, and were kept: {string.Join(", ", gone.Take(3).Select(m => m.Shown))}{(gone.Count > 3 ? ", …" : "")}."];
}
