using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Modular.Platform.Http.OpenApi;

/// <summary>Describes the types whose JSON is not what their CLR shape says.</summary>
internal sealed class SchemaFrame : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(EntityTag)) Become(schema, JsonSchemaType.String, "The entity tag, as it stands in the ETag header.");
        foreach (var property in context.JsonTypeInfo.Properties)
            if (IsLeftOutWhenNull(property)) schema.Required?.Remove(property.Name);
        return Task.CompletedTask;
    }

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
