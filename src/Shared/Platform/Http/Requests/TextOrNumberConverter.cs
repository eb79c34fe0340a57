using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Platform.Http.Requests;

/// <summary>Reads what a body may say as a text or as a whole number, such as a slug or an id; as text it is written.</summary>
/// <typeparam name="T">What it is read as. Say with <see cref="OpenApi.JsonShapeAttribute"/> what it looks like.</typeparam>
public abstract class TextOrNumberConverter<T> : JsonConverter<T> where T : notnull
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Of(JsonSerializer.Deserialize<string>(ref reader, options)!),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => Of(number.ToString(CultureInfo.InvariantCulture)),
        _ => throw new JsonException("A text or a whole number is expected here."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(TextOf(value));

    /// <summary>Makes it of its text.</summary>
    protected abstract T Of(string text);

    /// <summary>Its text.</summary>
    protected abstract string TextOf(T value);
}
