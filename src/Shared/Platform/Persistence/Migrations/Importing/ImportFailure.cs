using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>Says in one line why a database did not let a history be taken over.</summary>
internal static class ImportFailure
{
    public static StartupException Of(string table, NpgsqlException cause) => new($"The history of {table} was not imported, and nothing was written: {Reason(cause)}", cause);

    private static string Reason(NpgsqlException cause) => cause is not PostgresException error ? cause.Message.ReplaceLineEndings(" ") : error.SqlState switch
    {
        PostgresErrorCodes.InsufficientPrivilege => $"{error.MessageText} ({error.SqlState}). The account needs usage of the schema and select on the table there, and to create in this database.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"{error.MessageText} ({error.SqlState}). Where nothing can be written, a dry run is possible.",
        _ => $"{error.MessageText} ({error.SqlState}).",
    };
}
