using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Modular.Accounts.Http;

/// <summary>A new session. Only what belongs to its kind is there.</summary>
internal sealed record SignedIn
{
    [Description("Goes into Authorization: Bearer. Token sessions only.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccessToken { get; init; }

    [Description("Good for one refresh. Token sessions only.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefreshToken { get; init; }

    [Description("Always Bearer. Token sessions only.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TokenType { get; init; }

    [Description("Goes into X-CSRF-Token with every write. Cookie sessions only.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CsrfToken { get; init; }

    [Description("Seconds that the access token, or the unused cookie session, is good for.")]
    public required long ExpiresIn { get; init; }

    public override string ToString() => nameof(SignedIn);
}
