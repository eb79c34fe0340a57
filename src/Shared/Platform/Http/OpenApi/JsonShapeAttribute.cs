using Microsoft.OpenApi;

namespace Modular.Platform.Http.OpenApi;

/// <summary>Says what a type with a JSON converter of its own looks like in JSON, which the document cannot find out by itself.</summary>
/// <param name="types">The JSON types it may have.</param>
/// <param name="description">What they mean.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class JsonShapeAttribute(JsonSchemaType types, string description) : Attribute
{
    /// <summary>The JSON types it may have.</summary>
    public JsonSchemaType Types { get; } = types;

    /// <summary>What they mean.</summary>
    public string Description { get; } = description;
}
