namespace Modular.Platform.UseCases;

/// <summary>The name of a use case in metrics and traces: <c>forums.create_topic</c>.</summary>
internal static class UseCaseName
{
    public static string Of(Type request)
    {
        var parts = request.Namespace?.Split('.') ?? [];
        var module = parts.Length > 1 ? parts[1] : "unknown";
        return SnakeCase.Of(module) + "." + SnakeCase.Of(request.Name);
    }
}
