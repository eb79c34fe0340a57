using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Modular.Platform.Http.OpenApi;

/// <summary>Schema names carry the module, because same-named types of two modules would otherwise merge silently: <c>Forums.Topic</c>.</summary>
internal static class SchemaNames
{
    public static string? Of(JsonTypeInfo type)
    {
        var usual = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return usual is null || Module(type.Type) is not { } module ? usual : module + "." + usual;
    }

    private static string? Module(Type type)
    {
        var inner = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        var parts = inner.Namespace?.Split('.') ?? [];
        return parts is ["Modular", var module, ..] && module is not ("Kernel" or "Platform") ? module : null;
    }
}
