namespace Modular.Accounts.Domain;

/// <summary>What a user calls a key, to know it again: any script, one line.</summary>
internal sealed record ApiKeyName
{
    public const int MaxLength = 100;

    private ApiKeyName(string text) => Text = text;

    public string Text { get; }

    public static Result<ApiKeyName> Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        if (name.Length == 0 || TextRules.Length(name) > MaxLength || name.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) return ApiKeyErrors.NameMalformed;

        return new ApiKeyName(name);
    }
}
