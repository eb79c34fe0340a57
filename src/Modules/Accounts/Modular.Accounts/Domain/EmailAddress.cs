namespace Modular.Accounts.Domain;

/// <summary>
/// An address as people have it (RFC 5321 without quoted parts and address literals), ASCII only. Its domain is kept in lower case;
/// what stands before the @ is kept as typed and compared ignoring case.
/// </summary>
internal sealed record EmailAddress
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~.";

    private EmailAddress(string text) => Text = text;

    public string Text { get; }

    public static Result<EmailAddress> Parse(string? text)
    {
        var address = text?.Trim() ?? "";
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (address.Length > MaxLength || at < 1 || !IsLocal(address.AsSpan(0, at)) || !IsDomain(address[(at + 1)..])) return UserErrors.EmailMalformed;

        return new EmailAddress(address[..at] + address[at..].ToLowerInvariant());
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local.Length > MaxLocalLength || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal)) return false;

        foreach (var c in local)
            if (!char.IsAsciiLetterOrDigit(c) && !LocalSigns.Contains(c, StringComparison.Ordinal)) return false;
        return true;
    }

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && labels[^1].Any(char.IsAsciiLetter);
    }

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= MaxLabelLength && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
