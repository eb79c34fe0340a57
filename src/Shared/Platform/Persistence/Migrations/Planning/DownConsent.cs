using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>Says what a way down would lose, and has it confirmed.</summary>
internal static class DownConsent
{
    /// <param name="runner">Knows the database.</param>
    /// <param name="request">What is to be reverted.</param>
    /// <param name="isGiven">True when it was said beforehand.</param>
    /// <param name="told">Where losses are written.</param>
    /// <param name="cancel">Gives up asking.</param>
    /// <exception cref="StartupException">Something would be lost, and nobody agreed.</exception>
    public static async Task EnsureAsync(MigrationRunner runner, MigrationRequest request, bool isGiven, TextWriter told, CancellationToken cancel)
    {
        var losses = await FindAsync(runner, request, cancel);
        if (losses.Count == 0) return;

        foreach (var loss in losses) await told.WriteLineAsync($"Would be lost: {loss}");
        if (isGiven || await AgreesAsync(told, cancel)) return;
        throw new StartupException($"Rolling back would lose data ({string.Join("; ", losses.Take(3))}{(losses.Count > 3 ? $"; {losses.Count - 3} more" : "")}): say --yes if that is meant. Nothing was changed.");
    }

    private static async Task<IReadOnlyList<DataLoss>> FindAsync(MigrationRunner runner, MigrationRequest request, CancellationToken cancel)
    {
        try
        {
            return await runner.LookAsync(async (connection, plan) => await DownLosses.FindAsync(connection, await MigrationRunner.ToRevertAsync(connection, plan, request, cancel), cancel), cancel);
        }
        catch (NpgsqlException failed)
        {
            throw new StartupException($"What would be lost cannot be counted, so nothing was changed: {failed.Message.ReplaceLineEndings(" ")}", failed);
        }
    }

    private static async Task<bool> AgreesAsync(TextWriter told, CancellationToken cancel)
    {
        if (Console.IsInputRedirected) return false;
        await told.WriteAsync("Go on? [y/N] ");
        await told.FlushAsync(cancel);
        return await Console.In.ReadLineAsync(cancel) is { } answer && answer.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
