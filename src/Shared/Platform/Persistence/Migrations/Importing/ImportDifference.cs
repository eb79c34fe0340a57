namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>The old table as it is now, beside what earlier imports brought of it.</summary>
/// <param name="New">To be written.</param>
/// <param name="Same">There already, unchanged.</param>
/// <param name="Gone">Imported once, and no longer in the old table: rolled back there since.</param>
internal sealed record ImportDifference(IReadOnlyList<ImportedMigration> New, int Same, IReadOnlyList<ImportedMigration> Gone)
{
    /// <exception cref="StartupException">A row says something else than it did when it was imported.</exception>
    public static ImportDifference Of(IReadOnlyList<ImportedMigration> now, IEnumerable<ImportedMigration> before)
    {
        var left = before.ToDictionary(m => m.OriginalId, StringComparer.Ordinal);
        List<ImportedMigration> added = [], changed = [];
        foreach (var migration in now)
        {
            if (!left.Remove(migration.OriginalId, out var known)) added.Add(migration);
            else if (known != migration) changed.Add(known);
        }

        if (changed.Count > 0) Refuse(changed, changed[0], now.Single(m => string.Equals(m.OriginalId, changed[0].OriginalId, StringComparison.Ordinal)));
        return new(added, now.Count - added.Count, [.. left.Values]);
    }

    private static void Refuse(List<ImportedMigration> changed, ImportedMigration was, ImportedMigration isNow)
    {
        if (!string.Equals(was.Zone, isNow.Zone, StringComparison.Ordinal))
            throw new StartupException($"{was.Tool}'s times were imported as module {was.Module} by the clock of {was.Zone ?? "their own zone"}, not of {isNow.Zone ?? "their own zone"}. Say the same --zone again. {WayOut(was)} Nothing was imported.");

        var more = changed.Count > 1 ? $" (and {changed.Count - 1} more)" : "";
        throw new StartupException($"{was.Tool}'s row {was.OriginalId}{more} is not what was imported as module {was.Module}: it was {Say(was)}, and is {Say(isNow)}. {WayOut(was)} Nothing was imported.");
    }

    private static string WayOut(ImportedMigration was) =>
        $"If this is another service's table, give it a --module of its own; if what is there now is right, run `modular db history forget --from {was.Tool} --module {was.Module}` and import again.";

    private static string Say(ImportedMigration m)
    {
        var parts = new[] { $"{m.Shown}, {m.When}", m.OriginalBatch is { } batch ? $"batch {batch}" : null, m.Checksum is null ? null : $"checksum {m.Checksum}" };
        return string.Join(", ", parts.OfType<string>());
    }
}
