namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>Forgets what was imported, for an import that was not meant so. The old table still has it.</summary>
internal sealed class ImportRemoval(string connectionString)
{
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(60);

    /// <returns>How many rows went.</returns>
    /// <exception cref="StartupException">There is nothing of that tool under that module.</exception>
    public async Task<int> RunAsync(string tool, string module, CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        await MigrationLock.TakeAsync(connection, LockWait, cancel);
        var history = new ImportedHistory(connection);
        var there = (await history.ReadAsync(cancel)).Select(m => (m.Tool, m.Module)).ToHashSet();
        if (there.Contains((tool, module))) return await history.RemoveAsync(module, tool, cancel);

        var found = there.Count == 0 ? "nothing was imported" : "there is " + string.Join(", ", there.Select(t => $"{t.Tool} as {t.Module}").Order(StringComparer.Ordinal));
        throw new StartupException($"Nothing of {tool} was imported as module {module}: {found}.");
    }
}
