namespace Modular.Platform.Persistence.Migrations.Baselining;

/// <summary>Which migrations a baseline marks, and which of the same modules come after them.</summary>
internal sealed record BaselineChoice(IReadOnlyList<Migration> Marked, IReadOnlyList<Migration> Later)
{
    /// <param name="migrations">In the order in which they run.</param>
    /// <param name="to">The last to mark: an id, a unique beginning of one, or a name.</param>
    /// <param name="module">Only these; null = all that would have run by then.</param>
    /// <exception cref="StartupException">No or several migrations are meant.</exception>
    public static BaselineChoice Of(IReadOnlyList<Migration> migrations, string to, string? module)
    {
        List<Migration> own = [.. migrations.Where(m => module is null || string.Equals(m.Module, module, StringComparison.Ordinal))];
        if (own.Count == 0) throw new StartupException($"There is no module {module} with migrations; there are {string.Join(", ", migrations.Select(m => m.Module).Distinct(StringComparer.Ordinal))}.");
        var last = MigrationName.Find(to, own.Select(m => m.Key));
        var count = own.FindIndex(m => m.Key == last) + 1;
        return new([.. own.Take(count)], [.. own.Skip(count)]);
    }
}
