using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Modular.Platform.Http.OpenApi;

/// <summary>Describes what our converters hide from the document: strings, merge-patch fields, tags, and types that say their own shape.</summary>
internal sealed class SchemaFrame : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(EntityTag)) Become(schema, JsonSchemaType.String, "The entity tag, as it stands in the ETag header.");
        if (type == typeof(ContentHash)) Become(schema, JsonSchemaType.String, "The SHA-256 of the bytes: 64 hexadecimal digits in lower case.");
        if (type == typeof(string)) schema.Type = JsonSchemaType.String | Null(context.JsonPropertyInfo);
        if (type.GetCustomAttribute<JsonShapeAttribute>() is { } shape) Become(schema, shape.Types, shape.Description);

        foreach (var property in context.JsonTypeInfo.Properties)
        {
            if (IsOptional(property.PropertyType) || IsLeftOutWhenNull(property)) schema.Required?.Remove(property.Name);
            if (await DescribeAsync(property, context, cancellationToken) is { } hidden && schema.Properties is not null)
            {
                if (schema.Properties.TryGetValue(property.Name, out var known)) hidden.Description ??= known.Description;
                schema.Properties[property.Name] = hidden;
            }
        }
    }

    private static async Task<OpenApiSchema?> DescribeAsync(JsonPropertyInfo property, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = property.PropertyType;
        if (type == typeof(string)) return new() { Type = JsonSchemaType.String | Null(property) };
        if (IsStrings(type)) return Strings(Null(property));
        if (!IsOptional(type)) return null;

        var inner = type.GetGenericArguments()[0];
        if (inner == typeof(string)) return new() { Type = JsonSchemaType.String | JsonSchemaType.Null };
        if (IsStrings(inner)) return Strings(JsonSchemaType.Null);
        var schema = await context.GetOrCreateSchemaAsync(inner, null, cancel);
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static OpenApiSchema Strings(JsonSchemaType orNull) => new() { Type = JsonSchemaType.Array | orNull, Items = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static JsonSchemaType Null(JsonPropertyInfo? property) => property is { IsGetNullable: true } ? JsonSchemaType.Null : default;

    private static bool IsStrings(Type type) => type != typeof(string) && typeof(IEnumerable<string>).IsAssignableFrom(type);

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static bool IsLeftOutWhenNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }, ..];

    private static void Become(OpenApiSchema schema, JsonSchemaType type, string description)
    {
        schema.Type = type;
        schema.Properties?.Clear();
        schema.Required?.Clear();
        schema.Description = description;
    }
}
