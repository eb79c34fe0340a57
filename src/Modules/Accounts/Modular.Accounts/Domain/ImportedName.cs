namespace Modular.Accounts.Domain;

/// <summary>A name from another system, made to fit ours: people come in whatever they were called there.</summary>
internal static class ImportedName
{
    private const string Nameless = "user";

    /// <summary>The nearest name that the rules allow.</summary>
    public static Username Of(string? text)
    {
        var name = new string([.. (text ?? "").Trim().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]).Trim('_');
        if (name.Length == 0 || !char.IsAsciiLetter(name[0])) name = Nameless + name;
        return Username.Parse(Cut(name.PadRight(Username.MinLength, '_'), Username.MaxLength)).Value;
    }

    /// <summary>The same for the second, third, … of that name.</summary>
    public static Username Of(Username name, int number)
    {
        var end = "_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Username.Parse(Cut(name.Text, Username.MaxLength - end.Length) + end).Value;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
