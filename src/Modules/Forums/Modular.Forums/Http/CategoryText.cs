using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Modular.Platform.Http.OpenApi;

namespace Modular.Forums.Http;

/// <summary>A category in a body: a slug, an id as text, or an id as a number.</summary>
[JsonConverter(typeof(Json))]
[JsonShape(JsonSchemaType.String | JsonSchemaType.Integer, "A category's slug or its id.")]
internal sealed record CategoryText(string Text)
{
    internal sealed class Json : JsonConverter<CategoryText>
    {
        public override CategoryText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new(JsonSerializer.Deserialize<string>(ref reader, options)!),
            JsonTokenType.Number when reader.TryGetInt64(out var id) => new(id.ToString(CultureInfo.InvariantCulture)),
            _ => throw new JsonException("A slug or an id is expected here."),
        };

        public override void Write(Utf8JsonWriter writer, CategoryText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
