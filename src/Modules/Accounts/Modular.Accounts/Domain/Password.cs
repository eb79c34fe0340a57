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

    public override string ToString() => "(password)";
}
