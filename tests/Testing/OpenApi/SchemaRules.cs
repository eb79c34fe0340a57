using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Modular.Testing.OpenApi;

/// <summary>The keywords that look at one value and not into it.</summary>
internal static class SchemaRules
{
    private static readonly FrozenDictionary<string, Func<JsonElement, JsonElement, string?>> Rules = new Dictionary<string, Func<JsonElement, JsonElement, string?>>(StringComparer.Ordinal)
    {
        ["type"] = (value, rule) => TypesOf(rule).Any(type => IsOf(value, type)) ? null : $"{Kind(value)} where {string.Join(" or ", TypesOf(rule))} is documented",
        ["enum"] = (value, rule) => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? null : $"{value} is none of {rule}",
        ["const"] = (value, rule) => JsonElement.DeepEquals(rule, value) ? null : $"{value} is not {rule}",
        ["format"] = (value, rule) => HasFormat(value, rule.GetString()!) ? null : $"{value} is no {rule}",
        ["pattern"] = (value, rule) => value.ValueKind != JsonValueKind.String || SchemaCheck.Matches(value.GetString()!, rule.GetString()!) ? null : $"\"{value}\" does not match {rule}",
        ["minimum"] = (value, rule) => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal() ? null : $"{value} is below {rule}",
        ["maximum"] = (value, rule) => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.GetDecimal() ? null : $"{value} is above {rule}",
        ["minLength"] = (value, rule) => value.ValueKind != JsonValueKind.String || TextRules.Length(value.GetString()!) >= rule.GetInt32() ? null : $"shorter than {rule}",
        ["maxLength"] = (value, rule) => value.ValueKind != JsonValueKind.String || TextRules.Length(value.GetString()!) <= rule.GetInt32() ? null : $"longer than {rule}",
        ["minItems"] = (value, rule) => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32() ? null : $"fewer than {rule} items",
        ["maxItems"] = (value, rule) => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32() ? null : $"more than {rule} items",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Knows(string keyword) => Rules.ContainsKey(keyword);

    public static string? Complaint(JsonElement value, string keyword, JsonElement rule) => Rules[keyword](value, rule);

    private static IEnumerable<string> TypesOf(JsonElement rule) => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()!) : [rule.GetString()!];

    private static bool IsOf(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => true,
        ("integer", JsonValueKind.Number) => value.TryGetDecimal(out var number) && decimal.IsInteger(number),
        _ => false,
    };

    /// <summary>Formats say something of their own type only; null passes where null is a type.</summary>
    private static bool HasFormat(JsonElement value, string format) => (format, value.ValueKind) switch
    {
        ("date-time", JsonValueKind.String) => IsUtcTime(value.GetString()!),
        ("date", JsonValueKind.String) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ("uuid", JsonValueKind.String) => Guid.TryParseExact(value.GetString(), "D", out _),
        ("uri", JsonValueKind.String) => Uri.TryCreate(value.GetString(), UriKind.RelativeOrAbsolute, out _),
        ("int32", JsonValueKind.Number) => value.TryGetInt32(out _),
        ("int64", JsonValueKind.Number) => value.TryGetInt64(out _),
        ("double" or "float", JsonValueKind.Number) => value.TryGetDouble(out var number) && double.IsFinite(number),
        ("date-time" or "date" or "uuid" or "uri" or "int32" or "int64" or "double" or "float", _) => true,
        _ => false,
    };

    /// <summary>RFC 3339, and UTC as the conventions ask.</summary>
    private static bool IsUtcTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Offset == TimeSpan.Zero
        && SchemaCheck.Matches(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|\+00:00)$");

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => $"the number {value}",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
