namespace Modular.Platform.Persistence.Migrations.Describing;

/// <summary>An object that is not what migrations made of it.</summary>
/// <param name="Object">Its kind and its name, such as <c>index forums.ix_topics_title</c>.</param>
/// <param name="Expected">What it should be; null when it should not be there.</param>
/// <param name="Found">What it is; null when it is not there.</param>
internal sealed record SchemaDifference(string Object, string? Expected, string? Found)
{
    private const int Kept = 20;

    /// <summary>True when <paramref name="name"/> is that of this column, of this table, or of the table that it is a part of.</summary>
    public bool IsOf(string name) => $"{Object}.".Contains($" {name}.", StringComparison.Ordinal);

    public string Problem => this switch
    {
        { Found: null } => $"it is missing ({Short(Expected!, 0)})",
        { Expected: null } => $"it is there, and no migration made it ({Short(Found, 0)})",
        _ => $"it is not what migrations made of it: {Short(Found, Same(Found, Expected))} instead of {Short(Expected, Same(Found, Expected))}",
    };

    public override string ToString() => $"{Object}: {Problem}";

    // Where they differ late, their beginnings say nothing; a few words of those say where it is.
    private static string Short(string definition, int same) => same <= Kept * 2 ? Shortened(definition) : $"…{Shortened(definition[(same - Kept)..])}";

    private static string Shortened(string definition) => new SqlStatement(definition, 1).Shortened;

    private static int Same(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}
