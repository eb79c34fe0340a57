using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Repairing;

/// <summary>Sets right what keeps a run from starting though the schema is as it should be.</summary>
internal sealed class MigrationRepair(string connectionString, IReadOnlyList<Migration> migrations)
{
    /// <summary>Finds what there is to do, and does it if <paramref name="write"/> says so.</summary>
    public async Task<IReadOnlyList<Repair>> RunAsync(bool write, MigrationRequest request, CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        if (write) await MigrationLock.TakeAsync(connection, request.Waits!.OtherRun, cancel, request.Progress);
        var history = new MigrationHistory(connection);
        var plan = new MigrationPlan(migrations, await history.ReadAsync(cancel));
        var amiss = plan.Status().Where(m => m.State is MigrationState.Changed or MigrationState.Renamed).ToList();
        var indexes = await InvalidIndexes.FindAsync(connection, [.. migrations.Select(m => m.Module).Distinct(StringComparer.Ordinal)], cancel);
        var description = new DescriptionRepair(connection);
        var changes = plan.History.Count == 0 ? [] : await description.FindAsync(cancel);
        if (write) await WriteAsync(connection, history, amiss, indexes, cancel);
        if (write && changes.Count > 0) await description.WriteAsync(cancel);
        return
        [
            .. amiss.Select(Describe),
            .. indexes.Select(i => new Repair(i, "invalid, left by a build that failed: dropped; the migration that builds it does so when it runs")),
            .. changes,
        ];
    }

    private async Task WriteAsync(NpgsqlConnection connection, MigrationHistory history, List<MigrationStatus> amiss, IReadOnlyList<string> indexes, CancellationToken cancel)
    {
        try
        {
            foreach (var status in amiss) await history.FollowAsync(status.Applied!, Here(status), cancel);
            foreach (var index in indexes) await InvalidIndexes.DropAsync(connection, index, cancel);
        }
        catch (PostgresException refused)
        {
            throw MigrationFailure.OfHistory(refused);
        }
    }

    private Repair Describe(MigrationStatus status) => status.State == MigrationState.Renamed
        ? new($"{status.Module}/{status.Id}", $"ran as {status.Applied!.Name}: the history follows the name")
        : new($"{status.Module}/{status.Id}", $"changed after it ran, from {Short(status.Applied!.Checksum)} to {Short(Here(status).Checksum)}: the history takes the new checksum, and nothing runs again");

    private Migration Here(MigrationStatus status) => migrations.Single(m => m.Key == (status.Module, status.Id));

    private static string Short(string checksum) => checksum.Length <= 12 ? checksum : checksum[..12];
}
