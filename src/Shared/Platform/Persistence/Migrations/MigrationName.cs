namespace Modular.Platform.Persistence.Migrations;

/// <summary>Finds the migration that somebody means: by its id, with or without its module before it, by a unique beginning of that, or by its name.</summary>
internal static class MigrationName
{
    private const int TimeLength = 15; // with its underscore

    /// <exception cref="StartupException">None is meant, or several are.</exception>
    public static (string Module, string Id) Find(string typed, IEnumerable<(string Module, string Id)> among)
    {
        var wanted = WithoutEnding(typed.Trim());
        var all = among.ToList();
        var found = all.Where(m => IsCalled(m, wanted)).ToList();
        if (found.Count == 0 && wanted.Length > 0) found = [.. all.Where(m => m.Id.StartsWith(wanted, StringComparison.Ordinal) || Whole(m).StartsWith(wanted, StringComparison.Ordinal))];

        return found switch
        {
            [var one] => one,
            [] => throw new StartupException($"No migration is called \"{typed}\": `modular db status` lists them."),
            _ => throw new StartupException($"\"{typed}\" may be {string.Join(" or ", found.Take(5).Select(Whole))}: write more of its id."),
        };
    }

    private static bool IsCalled((string Module, string Id) migration, string wanted) =>
        wanted == migration.Id || wanted == Whole(migration) || migration.Id.Length > TimeLength && wanted == migration.Id[TimeLength..];

    private static string Whole((string Module, string Id) migration) => $"{migration.Module}/{migration.Id}";

    private static string WithoutEnding(string typed) =>
        typed.EndsWith(".up.sql", StringComparison.Ordinal) ? typed[..^7]
        : typed.EndsWith(".down.sql", StringComparison.Ordinal) ? typed[..^9]
        : typed;
}
