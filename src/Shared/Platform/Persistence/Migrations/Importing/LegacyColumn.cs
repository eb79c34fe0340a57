namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>A column that an old tool's bookkeeping has.</summary>
/// <param name="Name">Plain and in lower case, so that it needs no quotes.</param>
/// <param name="Types">What PostgreSQL may call its type.</param>
internal sealed record LegacyColumn(string Name, params string[] Types)
{
    public const string WithoutZone = "timestamp without time zone";

    private static readonly string[] Numbers = ["integer", "bigint", "smallint"];
    private static readonly string[] Texts = ["text", "character varying", "character"];

    public static LegacyColumn Number(string name) => new(name, Numbers);

    public static LegacyColumn Text(string name) => new(name, Texts);

    public static LegacyColumn NumberOrText(string name) => new(name, [.. Texts, .. Numbers]);

    public static LegacyColumn Moment(string name) => new(name, WithoutZone, "timestamp with time zone");

    public static LegacyColumn Flag(string name) => new(name, "boolean");

    public static LegacyColumn Bytes(string name) => new(name, "bytea");

    /// <summary>Null when the table has the column as it should be, else what is wrong.</summary>
    public string? Misfit(LegacyTable table) =>
        !table.Columns.TryGetValue(Name, out var type) ? $"column {Name} is missing"
        : Types.Contains(type, StringComparer.Ordinal) ? null
        : $"column {Name} is {type}, not {Types[0]}";
}
