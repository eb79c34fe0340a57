using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Modular.Accounts.Http;

/// <summary>A new session. Only what belongs to its kind is there.</summary>
internal sealed record SignedIn(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("Goes into Authorization: Bearer. Token sessions only.")] string? AccessToken,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("Good for one refresh. Token sessions only.")] string? RefreshToken,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("Always Bearer. Token sessions only.")] string? TokenType,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("Goes into X-CSRF-Token with every write. Cookie sessions only.")] string? CsrfToken,
    [property: Description("Seconds that the access token, or the unused cookie session, is good for.")] long ExpiresIn)
{
    public override string ToString() => nameof(SignedIn);
}

/// <summary>The CSRF token of a session.</summary>
internal sealed record CsrfAnswer([property: Description("Goes into X-CSRF-Token with every write by cookie.")] string CsrfToken);
