using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Platform.Http.Requests;

/// <summary>Refuses NUL characters, which JSON allows and PostgreSQL does not.</summary>
internal sealed class StrictStrings : JsonConverter<string>
{
    public override bool HandleNull => false;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A string is expected here.");
        return WithoutNul(reader.GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => WithoutNul(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    private static string WithoutNul(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException("NUL characters are not accepted.") : text;
}
