namespace Modular.Accounts.Domain;

/// <summary>What somebody tells of themselves: plain text, may be empty.</summary>
internal sealed record Bio
{
    public const int MaxLength = 1000;

    private Bio(string text) => Text = text;

    public string Text { get; }

    public static Result<Bio> Parse(string? text)
    {
        var bio = text?.Trim() ?? "";
        if (TextRules.Length(bio) > MaxLength || TextRules.HasControls(bio)) return UserErrors.BioMalformed;

        return new Bio(bio);
    }
}
