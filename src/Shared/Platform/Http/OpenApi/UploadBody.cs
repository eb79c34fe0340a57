using Microsoft.OpenApi;

namespace Modular.Platform.Http.OpenApi;

/// <summary>What the document says of a body that is a file.</summary>
internal static class UploadBody
{
    public static OpenApiRequestBody Describe() => new()
    {
        Required = true,
        Description = "The file: as the body itself, with its name in Content-Disposition if it has one, or as the one file of a form.",
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/octet-stream"] = new() { Schema = File() },
            ["multipart/form-data"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["file"] = File() } } },
        },
    };

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
