namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>Some of all migrations, from one to another.</summary>
internal static class MigrationRange
{
    /// <summary>Both ends included, in the order in which they run; from the beginning or to the end where none is named.</summary>
    /// <exception cref="StartupException">None or several are called so, or the first comes after the last.</exception>
    public static IReadOnlyList<Migration> Between(IReadOnlyList<Migration> migrations, string? from, string? to)
    {
        var first = from is null ? 0 : Place(migrations, from);
        var last = to is null ? migrations.Count - 1 : Place(migrations, to);
        if (first > last) throw new StartupException($"Migration {migrations[first].Name} comes after {migrations[last].Name}: name the earlier one with --from.");
        return [.. migrations.Skip(first).Take(last - first + 1)];
    }

    private static int Place(IReadOnlyList<Migration> migrations, string typed)
    {
        var found = MigrationName.Find(typed, migrations.Select(m => m.Key));
        return migrations.Select(m => m.Key).ToList().IndexOf(found);
    }
}
