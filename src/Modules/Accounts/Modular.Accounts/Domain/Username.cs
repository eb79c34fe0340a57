namespace Modular.Accounts.Domain;

/// <summary>What a user is called in addresses and mentions: ASCII, so that no two names look the same.</summary>
internal sealed record Username
{
    public const int MinLength = 3;
    public const int MaxLength = 30;

    private Username(string text) => Text = text;

    public string Text { get; }

    public static Result<Username> Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        if (name.Length is < MinLength or > MaxLength || !char.IsAsciiLetter(name[0])) return UserErrors.UsernameMalformed;

        return name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? new Username(name) : UserErrors.UsernameMalformed;
    }

    /// <summary>A name that anybody may choose; the reserved ones are for operators to give.</summary>
    public static Result<Username> Choose(string? text)
    {
        var name = Parse(text);
        return name.IsSuccess && ReservedUsernames.Contains(name.Value) ? UserErrors.UsernameReserved : name;
    }
}
