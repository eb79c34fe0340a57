using System.Text.Json;
using System.Text.RegularExpressions;

namespace Modular.Testing.OpenApi;

/// <summary>
/// Checks a value against the part of JSON Schema 2020-12 that the API's document uses. A keyword it does not know is a complaint, so that
/// nothing passes unread; so is a property that an object's schema does not name.
/// </summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
        { "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "discriminator", "externalDocs", "xml" };

    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    /// <summary>Every mismatch, each with its JSON pointer; empty when the value fits.</summary>
    public IReadOnlyList<string> Check(JsonElement value, JsonElement schema)
    {
        var complaints = new List<string>();
        Check(value, schema, "", closed: true, complaints);
        return complaints;
    }

    private void Check(JsonElement value, JsonElement schema, string at, bool closed, List<string> complaints)
    {
        if (schema.ValueKind is JsonValueKind.True) return;
        if (schema.ValueKind is JsonValueKind.False) complaints.Add($"{Place(at)}: nothing is allowed here");
        if (schema.ValueKind is not JsonValueKind.Object) return;

        foreach (var keyword in schema.EnumerateObject()) Check(value, schema, keyword, at, closed, complaints);
    }

    private void Check(JsonElement value, JsonElement schema, JsonProperty keyword, string at, bool closed, List<string> complaints)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref": Check(value, Resolve(rule.GetString()!), at, closed, complaints); break;
            case "allOf": foreach (var part in rule.EnumerateArray()) Check(value, part, at, closed: false, complaints); break;
            case "anyOf": CheckChoice(value, rule, at, exactlyOne: false, complaints); break;
            case "oneOf": CheckChoice(value, rule, at, exactlyOne: true, complaints); break;
            case "properties": CheckProperties(value, schema, at, closed, complaints); break;
            case "required": CheckRequired(value, rule, at, complaints); break;
            case "additionalProperties": CheckAdditional(value, schema, rule, at, complaints); break;
            case "items": CheckItems(value, rule, at, complaints); break;
            case var name when SchemaRules.Knows(name): if (SchemaRules.Complaint(value, name, rule) is { } broken) complaints.Add($"{Place(at)}: {broken}"); break;
            case var name when Annotations.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal): break;
            default: complaints.Add($"{Place(at)}: the schema says \"{keyword.Name}\", which this check does not know"); break;
        }
    }

    private void CheckChoice(JsonElement value, JsonElement choices, string at, bool exactlyOne, List<string> complaints)
    {
        var tries = choices.EnumerateArray().Select(choice =>
        {
            var found = new List<string>();
            Check(value, choice, at, closed: true, found);
            return found;
        }).ToList();

        var fitting = tries.Count(t => t.Count == 0);
        if (fitting == 0) complaints.Add($"{Place(at)}: fits no choice ({string.Join("; or ", tries.Select(t => string.Join(", ", t)))})");
        else if (exactlyOne && fitting > 1) complaints.Add($"{Place(at)}: fits {fitting} choices where one is allowed");
    }

    private void CheckProperties(JsonElement value, JsonElement schema, string at, bool closed, List<string> complaints)
    {
        if (value.ValueKind != JsonValueKind.Object) return;

        var known = schema.GetProperty("properties");
        foreach (var property in value.EnumerateObject())
            if (known.TryGetProperty(property.Name, out var rule)) Check(property.Value, rule, $"{at}/{property.Name}", closed: true, complaints);
            else if (closed && !schema.TryGetProperty("additionalProperties", out _)) complaints.Add($"{Place(at)}: \"{property.Name}\" is not documented");
    }

    private static void CheckRequired(JsonElement value, JsonElement names, string at, List<string> complaints)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (var name in names.EnumerateArray())
            if (!value.TryGetProperty(name.GetString()!, out _)) complaints.Add($"{Place(at)}: \"{name.GetString()}\" is missing");
    }

    private void CheckAdditional(JsonElement value, JsonElement schema, JsonElement rule, string at, List<string> complaints)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        foreach (var property in value.EnumerateObject())
            if (known.ValueKind != JsonValueKind.Object || !known.TryGetProperty(property.Name, out _)) Check(property.Value, rule, $"{at}/{property.Name}", closed: true, complaints);
    }

    private void CheckItems(JsonElement value, JsonElement rule, string at, List<string> complaints)
    {
        if (value.ValueKind != JsonValueKind.Array) return;
        var index = 0;
        foreach (var item in value.EnumerateArray()) Check(item, rule, $"{at}/{index++}", closed: true, complaints);
    }

    private JsonElement Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) throw new InvalidOperationException($"Only references within the document are followed: {reference}");

        var target = document;
        foreach (var step in reference[2..].Split('/'))
            target = target.TryGetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out var next)
                ? next : throw new InvalidOperationException($"The document has no {reference}.");
        return target;
    }

    private static string Place(string at) => at.Length == 0 ? "the body" : at;

    /// <summary>The pattern language of JSON Schema is ECMAScript's.</summary>
    internal static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, PatternLimit);
}
