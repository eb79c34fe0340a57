using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Modular.Platform.Http.OpenApi;

/// <summary>Describes the types whose JSON is not what their CLR shape says.</summary>
internal sealed class SchemaFrame : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(EntityTag)) Become(schema, JsonSchemaType.String, "The entity tag, as it stands in the ETag header.");
        else if (context.JsonTypeInfo.Type == typeof(string) && schema.Type is null) // our converter hides it
            schema.Type = context.JsonPropertyInfo is { IsGetNullable: true } ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        return Task.CompletedTask;
    }

    private static void Become(OpenApiSchema schema, JsonSchemaType type, string description)
    {
        schema.Type = type;
        schema.Properties?.Clear();
        schema.Required?.Clear();
        schema.Description = description;
    }
}
