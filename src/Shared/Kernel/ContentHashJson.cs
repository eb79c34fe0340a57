using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Kernel;

/// <summary>A hash in JSON is its 64 digits.</summary>
internal sealed class ContentHashJson : JsonConverter<ContentHash>
{
    public override ContentHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ContentHash.TryParse(reader.GetString(), out var hash) ? hash : throw new JsonException("Not a content hash.");

    public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
