using Modular.Platform.Persistence.Migrations.Waiting;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Says in one line which migration failed, where, and why.</summary>
internal static class MigrationFailure
{
    /// <summary>The error to throw. Without a statement it was the commit that failed.</summary>
    /// <param name="name">Of the migration.</param>
    /// <param name="statement">What ran.</param>
    /// <param name="holder">Whom it waited for when it was given up; null when for nobody.</param>
    /// <param name="cause">What the server said.</param>
    public static StartupException Of(string name, SqlStatement? statement, LockHolder? holder, NpgsqlException cause)
    {
        var place = statement is null ? "at its commit" : $"at line {Line(statement, cause)}";
        var sql = statement is null ? "" : $" Statement: {statement.Shortened}";
        return new StartupException($"Migration {name} failed {place}: {Reason(cause)}{Held(holder, cause)}.{sql}", cause);
    }

    /// <summary>For what goes wrong with the history itself.</summary>
    public static StartupException OfHistory(PostgresException cause) => new($"The history of migrations, platform.migrations, cannot be written: {Reason(cause)}. {WayOut(cause)}", cause);

    private static string Reason(NpgsqlException cause) => cause is PostgresException error
        ? string.Join("; ", new[] { $"{error.MessageText} ({error.SqlState})", error.Detail, error.Hint }.OfType<string>()).ReplaceLineEndings(" ").TrimEnd('.')
        : cause.Message.ReplaceLineEndings(" ").TrimEnd('.');

    // PostgreSQL counts characters of the statement, from 1; 0 = it named no place.
    private static int Line(SqlStatement statement, NpgsqlException cause)
    {
        var before = cause is PostgresException { Position: > 0 } error ? Math.Min(error.Position - 1, statement.Text.Length) : 0;
        return statement.Line + statement.Text.AsSpan(0, before).Count('\n');
    }

    private static string Held(LockHolder? holder, NpgsqlException cause) => holder is not null && cause is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }
        ? $"; {holder} holds it: wait for it to end, or end it, and run again"
        : "";

    private static string WayOut(PostgresException cause) => cause.SqlState switch
    {
        PostgresErrorCodes.ReadOnlySqlTransaction => "This database is read-only: connect to the primary.",
        PostgresErrorCodes.InsufficientPrivilege => "Connect as the owner of the database, or grant this user create on it.",
        _ => "Nothing was migrated.",
    };
}
