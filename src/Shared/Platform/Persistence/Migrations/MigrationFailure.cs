using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Says in one line which migration failed, where, and why.</summary>
internal static class MigrationFailure
{
    private const int Shown = 120;

    /// <summary>The error to throw. Without a statement it was the commit that failed.</summary>
    public static StartupException Of(string name, SqlStatement? statement, NpgsqlException cause)
    {
        var place = statement is null ? "at its commit" : $"at line {Line(statement, cause)}";
        var sql = statement is null ? "" : $" Statement: {Short(statement.Text)}";
        return new StartupException($"Migration {name} failed {place}: {Reason(cause)}.{sql}", cause);
    }

    private static string Reason(NpgsqlException cause) => cause is PostgresException error
        ? string.Join("; ", new[] { $"{error.MessageText} ({error.SqlState})", error.Detail, error.Hint }.OfType<string>()).ReplaceLineEndings(" ").TrimEnd('.')
        : cause.Message.ReplaceLineEndings(" ").TrimEnd('.');

    // PostgreSQL counts characters of the statement, from 1; 0 = it named no place.
    private static int Line(SqlStatement statement, NpgsqlException cause)
    {
        var before = cause is PostgresException { Position: > 0 } error ? Math.Min(error.Position - 1, statement.Text.Length) : 0;
        return statement.Line + statement.Text.AsSpan(0, before).Count('\n');
    }

    private static string Short(string sql)
    {
        var line = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Shown ? line : line[..Shown] + "…";
    }
}
