namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>A table, an index or the like, as PostgreSQL reads its name: folded to lower case unless quoted.</summary>
internal sealed record SqlName(string? Schema, string Name)
{
    /// <summary>The same for all that mean the same: without a schema, <c>public</c> is meant.</summary>
    public string Key => Schema is null or "public" ? Name : $"{Schema}.{Name}";

    /// <summary>Quoted in all parts, for to_regclass and the like.</summary>
    public string Quoted => Schema is null ? Quote(Name) : $"{Quote(Schema)}.{Quote(Name)}";

    /// <summary>As one would write it.</summary>
    public override string ToString() => Schema is null ? Plain(Name) : $"{Plain(Schema)}.{Plain(Name)}";

    /// <summary>What an identifier in a text means.</summary>
    public static string Fold(string token) =>
        token is ['"', .. var name, '"'] ? name.Replace("\"\"", "\"", StringComparison.Ordinal) : token.ToLowerInvariant();

    private static string Plain(string part) => part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? part : Quote(part);

    private static string Quote(string part) => "\"" + part.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
