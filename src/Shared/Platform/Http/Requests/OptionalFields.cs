using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Platform.Http.Requests;

/// <summary>Reads merge-patch fields: an absent one stays absent, because its converter is then never called.</summary>
internal sealed class OptionalFields : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Field<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Field<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return new(JsonSerializer.Deserialize<T>(ref reader, options));
            }
            catch (JsonException inside)
            {
                throw new JsonException(inside.Message, inside); // its path begins at the field; whoever reads the whole knows where that is
            }
        }

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
