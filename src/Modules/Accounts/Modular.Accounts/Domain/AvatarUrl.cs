namespace Modular.Accounts.Domain;

/// <summary>Where somebody's picture is: an absolute https address, so that no page that shows it loads anything insecure or runs anything.</summary>
internal sealed record AvatarUrl
{
    public const int MaxLength = 2048;

    private AvatarUrl(string text) => Text = text;

    public string Text { get; }

    public static Result<AvatarUrl> Parse(string? text)
    {
        var address = text?.Trim() ?? "";
        if (address.Length > MaxLength || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return UserErrors.AvatarUrlMalformed;

        var fits = uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
        return fits ? new AvatarUrl(uri.AbsoluteUri) : UserErrors.AvatarUrlMalformed;
    }
}
