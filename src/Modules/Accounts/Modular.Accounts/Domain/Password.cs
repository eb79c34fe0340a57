namespace Modular.Accounts.Domain;

/// <summary>A password that somebody may choose. It never prints itself.</summary>
internal sealed record Password
{
    public const int MinLength = 8;
    public const int MaxLength = 128;

    private Password(string text) => Text = text;

    public string Text { get; }

    /// <summary>Lengths are in code points; nothing is trimmed.</summary>
    public static Result<Password> Parse(string? text)
    {
        var length = TextRules.Length(text ?? "");
        if (length < MinLength) return UserErrors.PasswordTooShort;
        if (length > MaxLength) return UserErrors.PasswordTooLong;
        if (CommonPasswords.Contains(text!)) return UserErrors.PasswordTooCommon;

        return new Password(text!);
    }

    /// <summary>The same for one who is called so: nobody's name is their password.</summary>
    public static Result<Password> Parse(string? text, string username, string email)
    {
        var password = Parse(text);
        return password.IsSuccess && Names(username, email).Contains(text, StringComparer.OrdinalIgnoreCase) ? UserErrors.PasswordIsName : password;
    }

    private static string[] Names(string username, string email) => [username, email, email.Split('@')[0]];

    public override string ToString() => "(password)";
}
