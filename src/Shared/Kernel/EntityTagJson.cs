using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Kernel;

/// <summary>A tag in a body reads exactly as in its header, quotes included, so that it can be sent back as it is.</summary>
internal sealed class EntityTagJson : JsonConverter<EntityTag>
{
    public override EntityTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EntityTag.TryParse(reader.GetString(), out var tag) ? tag : throw new JsonException("Not an entity tag.");

    public override void Write(Utf8JsonWriter writer, EntityTag value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
