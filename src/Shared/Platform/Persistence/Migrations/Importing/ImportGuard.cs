using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>Keeps a way down from what another tool did: its way back is not known here.</summary>
internal static class ImportGuard
{
    /// <summary>To be asked before anything is reverted.</summary>
    /// <param name="connection">Whose database is meant.</param>
    /// <param name="steps">How many were asked for; null = the latest batch.</param>
    /// <param name="to">The one that somebody named, in place of a number.</param>
    /// <param name="own">How many there are that ran here.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="StartupException">It would come to an imported one, or one was named.</exception>
    public static async Task EnsureNotReachedAsync(NpgsqlConnection connection, int? steps, string? to, int own, CancellationToken cancel)
    {
        if (await new ImportedHistory(connection).ReadAsync(cancel) is not [.., var latest] imported) return;
        if (to is not null && imported.FirstOrDefault(m => m.IsCalled(to)) is { } named)
            throw new StartupException($"{named.Shown} was run by {named.Tool} and imported: it is never rolled back here, nor is anything back to it. Nothing was rolled back.");
        if (to is not null || (steps ?? 1) <= own) return;

        var reached = own == 0 ? "Nothing ran here that could be rolled back" : $"Only {own} migrations ran here, and {steps} steps go further";
        throw new StartupException($"{reached}: the {imported.Count} before were imported (the last is {latest.Shown}, by {latest.Tool}) and are never rolled back here. Nothing was rolled back.");
    }
}
