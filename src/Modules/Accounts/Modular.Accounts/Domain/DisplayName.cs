namespace Modular.Accounts.Domain;

/// <summary>What a user calls themselves: any script, one line.</summary>
internal sealed record DisplayName
{
    public const int MaxLength = 60;

    private DisplayName(string text) => Text = text;

    public string Text { get; }

    public static Result<DisplayName> Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        if (name.Length == 0 || TextRules.Length(name) > MaxLength || name.Any(char.IsControl)) return UserErrors.DisplayNameMalformed;

        return new DisplayName(name);
    }

    /// <summary>Who gives none is shown by username.</summary>
    public static DisplayName Of(Username username) => new(username.Text);
}
