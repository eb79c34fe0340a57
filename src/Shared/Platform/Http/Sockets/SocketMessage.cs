using System.Text.Json;

namespace Modular.Platform.Http.Sockets;

/// <summary>What came in: a JSON object, or why it is none.</summary>
/// <param name="Body">The object; undefined where there is a problem.</param>
/// <param name="Problem">What is wrong with it, for people.</param>
public sealed record SocketMessage(JsonElement Body, string? Problem)
{
    /// <summary>A text of the object's own; null where there is none.</summary>
    public string? Text(string name) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
