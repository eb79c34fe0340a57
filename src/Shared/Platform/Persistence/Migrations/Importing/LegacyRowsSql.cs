namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>The statements over a table whose name only the old database knows; PostgreSQL has quoted it.</summary>
internal static class LegacyRowsSql
{
    /// <summary>All rows in the order of <see cref="LegacyRow"/>; $1 is the zone.</summary>
    public static string Rows(LegacyBook book) =>
        $"""
        select key::text, name::text, batch, case when isfinite(moment) and moment between '0001-01-02 00:00+00' and '9999-12-30 00:00+00' then moment end, written::text, checksum, nanoseconds,
               coalesce({(book.HasZone ? "false" : Doubtful)}, false), success is not true
        from (
          select o.{book.Tool.Key.Name} as key, o.{book.Tool.Title.Name} as name, {Column(book.Tool.Batch, "null")}::bigint as batch,
                 o.{book.Tool.Time.Name} as written, o.{book.Tool.Time.Name}{(book.HasZone ? "" : " at time zone p.zone")} as moment, p.zone,
                 {Checksum(book.Tool)} as checksum, {Column(book.Tool.Duration, "null")}::bigint * {book.Tool.NanosecondsInDuration} as nanoseconds,
                 {Column(book.Tool.Success, "true")} as success
          from {book.Table.Name} o, (select $1::text) p (zone)
        ) noted
        order by noted.key
        """;

    public static string Count(LegacyBook book) => $"select count(*) from {book.Table.Name}";

    public static string IsLocked(LegacyTable knexLock) => $"select exists (select from {knexLock.Name} where is_locked <> 0)";

    // An hour earlier or later the clock shows the same, or what it shows leads elsewhere.
    private const string Doubtful =
        "isfinite(written) and (moment at time zone zone <> written or (moment - interval '1 hour') at time zone zone = written or (moment + interval '1 hour') at time zone zone = written)";

    private static string Column(LegacyColumn? column, string otherwise) => column is null ? otherwise : $"o.{column.Name}";

    private static string Checksum(LegacyTool tool) =>
        tool.Checksum?.Types.Contains("bytea", StringComparer.Ordinal) is true ? $"encode(o.{tool.Checksum.Name}, 'hex')" : $"{Column(tool.Checksum, "null")}::text";
}
