using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Platform.Jobs;

/// <summary>The one shape in which arguments are stored: camelCase, and every required field there.</summary>
internal static class JobJson
{
    private const int MaxDepth = 32;

    private static readonly JsonSerializerOptions Stored = Make(JsonUnmappedMemberHandling.Skip);
    private static readonly JsonSerializerOptions Strict = Make(JsonUnmappedMemberHandling.Disallow);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Stored);

    /// <summary>Reads what a node stored, perhaps a newer one with more fields.</summary>
    public static T Read<T>(string json) => Read<T>(json, Stored);

    /// <summary>Reads what a person wrote: a field that the type does not know is a mistake.</summary>
    public static T ReadStrictly<T>(string json) => Read<T>(json, Strict);

    private static T Read<T>(string json, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(json, options) ?? throw new JsonException("The arguments are null.");

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped) => new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        MaxDepth = MaxDepth,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = unmapped,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}
