namespace Modular.Platform.Persistence.Migrations.Baselining;

/// <summary>Which migrations a baseline marks, and which of the same modules come after them.</summary>
internal sealed record BaselineChoice(IReadOnlyList<Migration> Marked, IReadOnlyList<Migration> Later)
{
    private const int TimeLength = 14;

    /// <param name="migrations">In the order in which they run.</param>
    /// <param name="to">The last to mark: its id, its time, or either after its module and a slash.</param>
    /// <param name="module">Only these; null = all that would have run by then.</param>
    /// <exception cref="StartupException">No or several migrations are meant.</exception>
    public static BaselineChoice Of(IReadOnlyList<Migration> migrations, string to, string? module)
    {
        List<Migration> own = [.. migrations.Where(m => module is null || string.Equals(m.Module, module, StringComparison.Ordinal))];
        if (own.Count == 0) throw new StartupException($"There is no module {module} with migrations; there are {string.Join(", ", migrations.Select(m => m.Module).Distinct(StringComparer.Ordinal))}.");
        var meant = own.Where(m => IsMeant(m, to)).ToList();
        if (meant is not [var last])
            throw new StartupException(meant.Count == 0 ? $"No migration is called {to}: `modular db status` lists them." : $"{to} may be {string.Join(" or ", meant.Select(m => m.Name))}: write more of it.");

        var count = own.IndexOf(last) + 1;
        return new([.. own.Take(count)], [.. own.Skip(count)]);
    }

    private static bool IsMeant(Migration migration, string to) =>
        new[] { migration.Id, migration.Name, migration.Id[..TimeLength], $"{migration.Module}/{migration.Id[..TimeLength]}" }.Contains(to, StringComparer.Ordinal);
}
