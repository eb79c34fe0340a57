using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Baselining;

/// <summary>
/// Whether a database can be where a baseline says that it is: the tables that the migrations up to there leave behind exist, and those that only later ones make,
/// or earlier ones dropped, do not. Columns, indexes and functions are not looked at.
/// </summary>
internal static class TableCheck
{
    private const int Shown = 5;

    /// <returns>How many tables are there as they should be.</returns>
    /// <exception cref="StartupException">Tables are missing, or there are too many.</exception>
    public static async Task<int> RunAsync(NpgsqlConnection connection, IReadOnlyList<Migration> marked, IReadOnlyList<Migration> later, CancellationToken cancel)
    {
        var trace = new TableTrace();
        foreach (var migration in marked) trace.Follow(migration);
        var expected = trace.Tables.Order(StringComparer.Ordinal).ToArray();
        foreach (var migration in later) trace.Follow(migration);
        var unexpected = trace.Tables.Concat(trace.Gone).Except(expected, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        var missing = expected.Except(await ThereAsync(connection, expected, cancel), StringComparer.Ordinal).ToList();
        if (missing.Count > 0) throw new StartupException($"The schema is not what the migrations up to {marked[^1].Name} make: {List(missing)} missing. Nothing was marked.");
        var early = await ThereAsync(connection, unexpected, cancel);
        if (early.Count > 0)
            throw new StartupException($"The schema is not what the migrations up to {marked[^1].Name} make: {List(early)} there already or still, from other migrations. Choose another --to. Nothing was marked.");
        return expected.Length;
    }

    private static async Task<List<string>> ThereAsync(NpgsqlConnection connection, string[] tables, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand("select name from unnest($1) name where to_regclass(name) is not null order by name", connection).With(new object[] { tables });
        await using var rows = await find.ExecuteReaderAsync(cancel);
        var there = new List<string>();
        while (await rows.ReadAsync(cancel)) there.Add(rows.GetString(0));
        return there;
    }

    private static string List(List<string> tables) =>
        $"{string.Join(", ", tables.Take(Shown))}{(tables.Count > Shown ? $" and {tables.Count - Shown} more" : "")} {(tables.Count == 1 ? "is" : "are")}";
}
