using static Modular.Platform.Persistence.Migrations.Importing.LegacyColumn;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>An old migration tool, known by the columns of its bookkeeping: three unrelated ones call the table <c>migrations</c>.</summary>
/// <param name="Name">As <c>--from</c> calls it.</param>
/// <param name="Key">What tells its rows apart.</param>
/// <param name="Title">The migration's name.</param>
/// <param name="Time">When it ran.</param>
internal sealed record LegacyTool(string Name, LegacyColumn Key, LegacyColumn Title, LegacyColumn Time)
{
    public static readonly IReadOnlyList<LegacyTool> All =
    [
        new("db-migrate", Number("id"), Text("name"), Moment("run_on")),
        new("knex", Number("id"), Text("name"), Moment("migration_time")) { Batch = Number("batch") },
        new("timeline", Number("id"), Text("name"), Moment("executed_at")) { Checksum = Text("checksum"), Duration = Number("execution_time_ms"), NanosecondsInDuration = 1_000_000 },
        new("metarr", NumberOrText("version"), Text("name"), Moment("executed_at")),
        new("sqlx", Number("version"), Text("description"), Moment("installed_on"))
        {
            Checksum = Bytes("checksum"), Duration = Number("execution_time"), NanosecondsInDuration = 1, Success = Flag("success"),
        },
    ];

    public LegacyColumn? Batch { get; private init; }

    public LegacyColumn? Checksum { get; private init; }

    public LegacyColumn? Duration { get; private init; }

    public long NanosecondsInDuration { get; private init; }

    /// <summary>Where the tool notes whether the migration ended well.</summary>
    public LegacyColumn? Success { get; private init; }

    public IReadOnlyList<LegacyColumn> Columns => [.. new[] { Key, Title, Time, Batch, Checksum, Duration, Success }.OfType<LegacyColumn>()];

    public static string AllNames => string.Join(", ", All.Select(t => t.Name));

    public bool Recognises(LegacyTable table) => Columns.All(c => table.Columns.ContainsKey(c.Name));
}
