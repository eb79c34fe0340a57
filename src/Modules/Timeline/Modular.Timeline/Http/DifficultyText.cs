using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Modular.Platform.Http.OpenApi;

namespace Modular.Timeline.Http;

/// <summary>A difficulty in a body: easy, medium, hard, a number from 1 to 5, or several of them joined by commas.</summary>
[JsonConverter(typeof(Json))]
[JsonShape(JsonSchemaType.String | JsonSchemaType.Integer, "easy, medium, hard, a number from 1 to 5, or several of them joined by commas.")]
internal sealed record DifficultyText(string Text)
{
    internal sealed class Json : JsonConverter<DifficultyText>
    {
        public override DifficultyText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new(JsonSerializer.Deserialize<string>(ref reader, options)!),
            JsonTokenType.Number when reader.TryGetInt64(out var level) => new(level.ToString(CultureInfo.InvariantCulture)),
            _ => throw new JsonException("A word or a number is expected here."),
        };

        public override void Write(Utf8JsonWriter writer, DifficultyText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
