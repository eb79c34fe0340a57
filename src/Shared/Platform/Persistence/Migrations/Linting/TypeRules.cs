using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>Types that are regretted later; for new tables too.</summary>
internal static class TypeRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new("timestamp-without-zone",
            "the same value means another moment in each session's zone",
            "timestamptz",
            (c, _) => Type(c) is { } type && Is(type, "timestamp") && !type.Contains("with time zone", StringComparison.Ordinal)),
        new("char-type",
            "char(n) pads with blanks, which comparisons then ignore",
            "text, with a check where the length matters",
            (c, _) => Type(c) is { } type && (Is(type, "char") || Is(type, "bpchar") || (Is(type, "character") && !type.StartsWith("character varying", StringComparison.Ordinal)))),
        new("limited-text",
            "a longer one later is a change of the type, under a lock that keeps everybody out",
            "text, with a check where the length matters, which can be replaced gently",
            (c, _) => Type(c) is { } type && (type.StartsWith("varchar (", StringComparison.Ordinal) || type.StartsWith("character varying (", StringComparison.Ordinal))),
        new("serial-type",
            "serial leaves a sequence with rights and an owner of its own",
            "bigint generated always as identity",
            (c, _) => c.Column is { IsSerial: true }),
        new("short-identity",
            "numbers of four bytes end at 2,147,483,647, and changing that writes the table anew",
            "bigint generated always as identity",
            (c, _) => c.Column is { IsIdentity: true, Type: "int" or "integer" or "int4" or "smallint" or "int2" }),
        new("money-type",
            "its decimals and its currency depend on a setting of the server",
            "numeric, and the currency in a column of its own",
            (c, _) => Type(c) is { } type && Is(type, "money")),
    ];

    private static string? Type(Change change) => change.Column?.Type;

    // With or without what follows it: a length, an array's brackets.
    private static bool Is(string type, string name) => type == name || type.StartsWith(name + " ", StringComparison.Ordinal);
}
