namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>The rows of a bookkeeping, which have to make sense before any of them is taken.</summary>
internal sealed record LegacyRows(LegacyBook Book, IReadOnlyList<LegacyRow> Rows)
{
    /// <exception cref="StartupException">Names the first row that cannot be taken as it is.</exception>
    public void Check(bool keepNullTimes)
    {
        Refuse(r => r.Key is null, $"no {Book.Tool.Key.Name}");
        Refuse(r => r.Name is null, $"no {Book.Tool.Title.Name}");
        Refuse(r => r.At is null && r.Written is not null, $"a {Book.Tool.Time.Name} that no calendar has");
        Refuse(r => r.Failed, "success = false: it ended halfway there. Finish or undo it with the old tool first");
        if (!keepNullTimes) Refuse(r => r.At is null, $"no {Book.Tool.Time.Name}: --null-times keep takes it without a time");
        if (Repeated(r => r.Key).FirstOrDefault() is { } twice)
            throw new StartupException($"{Book.Table.Name} has {Book.Tool.Key.Name} {twice} more than once, so its rows cannot be told apart. Nothing was imported.");
    }

    /// <summary>What is kept as it is, but somebody should know.</summary>
    public IEnumerable<string> Notes(string zone)
    {
        if (Book.Table.IsView) yield return $"{Book.Table.Name} is a view: what it shows was read.";
        if (Book.OtherColumns.ToList() is { Count: > 0 } others) yield return $"Columns that are not {Book.Tool.Name}'s were left out: {string.Join(", ", others)}.";
        if (!Book.HasZone) yield return $"{Book.Tool.Time.Name} has no zone: read as {zone}.";
        if (Rows.Count(r => r.Doubtful) is > 0 and var doubtful) yield return $"{doubtful} times are ones that the clocks of {zone} showed twice or never: read as PostgreSQL does.";
        if (Rows.Count(r => r.At is null) is > 0 and var timeless) yield return $"{timeless} rows have no time.";
        if (Repeated(r => r.Name).ToList() is { Count: > 0 } names) yield return $"{names.Count} names stand there more than once, each row was kept: {string.Join(", ", names.Take(3))}{(names.Count > 3 ? ", …" : "")}.";
    }

    public IEnumerable<ImportedMigration> As(string module, string zone) => Rows.Select(r =>
        new ImportedMigration(module, Book.Tool.Name, r.Key!, r.Name!, r.Batch, r.At, Book.HasZone ? null : zone, r.Checksum, r.Nanoseconds));

    private void Refuse(Func<LegacyRow, bool> wrong, string reason)
    {
        var found = Rows.Where(wrong).ToList();
        if (found.Count == 0) return;
        var more = found.Count > 1 ? $", and {found.Count - 1} more like it" : "";
        throw new StartupException($"{Book.Table.Name}, row {found[0].Key ?? "without a key"} ({found[0].Name ?? "without a name"}{more}) has {reason}. Nothing was imported.");
    }

    private IEnumerable<string> Repeated(Func<LegacyRow, string?> part) => Rows.GroupBy(part, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key!);
}
