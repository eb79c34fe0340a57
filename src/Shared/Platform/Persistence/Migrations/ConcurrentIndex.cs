using System.Text.RegularExpressions;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>An index that a statement builds concurrently. A build that fails leaves it there, invalid, and IF NOT EXISTS would then skip it.</summary>
/// <param name="Name">As written, quotes and all.</param>
/// <param name="Table">As written, with its schema if there.</param>
internal sealed partial record ConcurrentIndex(string Name, string Table)
{
    public static bool IsMeant(SqlStatement statement) => Beginning().IsMatch(statement.Text);

    /// <summary>Null when the statement builds none, or does not say IF NOT EXISTS and a name.</summary>
    public static ConcurrentIndex? Parse(SqlStatement statement)
    {
        var match = Whole().Match(statement.Text);
        return match.Success ? new ConcurrentIndex(match.Groups["name"].Value, match.Groups["table"].Value) : null;
    }

    /// <summary>Removes what a failed build left. Nobody else is building it: the caller holds the migrations' lock.</summary>
    public async Task DropIfInvalidAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        const string Sql =
            """
            select format('%I.%I', n.nspname, c.relname)
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
            where i.indrelid = to_regclass($1) and c.relname = (parse_ident($2))[1] and not i.indisvalid
            """;
        await using var find = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = Table }, new() { Value = Name } } };
        if (await find.ExecuteScalarAsync(cancel) is not string left) return;
        await using var drop = new NpgsqlCommand($"drop index concurrently if exists {left}", connection);
        await drop.ExecuteNonQueryAsync(cancel);
    }

    [GeneratedRegex(@"^create\s+(unique\s+)?index\s+concurrently\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(
        """^create\s+(unique\s+)?index\s+concurrently\s+if\s+not\s+exists\s+(?<name>"[^"]+"|\w+)\s+on\s+(only\s+)?(?<table>("[^"]+"|\w+)(\.("[^"]+"|\w+))?)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Whole();
}
