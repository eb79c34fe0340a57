namespace Modular.Forums.Infrastructure.Text;

/// <summary>Where links in what people write may lead.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "attachment"];

    /// <summary>An address of an allowed scheme, or one without any within the site. Whatever a browser might read differently is refused.</summary>
    public static bool Allows(string? address)
    {
        if (string.IsNullOrEmpty(address)) return true;
        if (address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')) return false;

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var end = address.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (end >= 0 && end < colon)) return !address.StartsWith("//", StringComparison.Ordinal);

        return Schemes.Contains(address[..colon], StringComparer.OrdinalIgnoreCase);
    }
}
