using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Accounts.Application;

/// <summary>The part of an audit entry that may name people. Read back, before and after are JSON elements.</summary>
internal sealed record AuditPayload(string? Address, Guid? ApiKey, object? Before, object? After)
{
    private static readonly AuditPayload None = new(null, null, null, null);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Empty where it was erased, or spoilt by somebody: the log has to stay readable around it.</summary>
    public static AuditPayload Read(string? text)
    {
        try
        {
            return text is null ? None : JsonSerializer.Deserialize<AuditPayload>(text, Json) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }
}
