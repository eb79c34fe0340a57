namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>Whether a default is worked out once for all rows, or for each row by itself.</summary>
internal static class DefaultValue
{
    // Stable or immutable. A function that is not here may be volatile.
    private static readonly HashSet<string> Steady =
    [
        "now", "transaction_timestamp", "statement_timestamp", "pg_current_xact_id", "current_setting", "timezone", "date_trunc", "date_part", "extract", "make_interval", "make_date", "make_timestamptz",
        "to_timestamp", "to_date", "to_char", "lower", "upper", "concat", "coalesce", "nullif", "greatest", "least", "cast", "abs", "round", "floor", "ceil", "length", "md5", "sha256", "encode", "decode",
        "array", "row", "jsonb_build_object", "jsonb_build_array", "json_build_object", "json_build_array", "to_json", "to_jsonb", "to_tsvector", "to_tsquery", "numrange", "tstzrange", "daterange", "int4range", "int8range",
        "numeric", "decimal", "varchar", "char", "character", "varying", "bit", "timestamp", "timestamptz", "time", "timetz", "interval",
    ];

    public static bool IsSameForAll(string expression)
    {
        var tokens = SqlTokens.Of(expression).Left;
        for (var i = 1; i < tokens.Count; i++)
            if (tokens[i] == "(" && IsFunction(tokens[i - 1]) && !Steady.Contains(tokens[i - 1])) return false;
        return true;
    }

    private static bool IsFunction(string before) =>
        (char.IsLetter(before[0]) || before[0] is '_' or '"') && before is not ("in" or "and" or "or" or "not" or "when" or "then" or "else" or "case" or "is" or "any" or "all" or "between");
}
