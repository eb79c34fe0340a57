namespace Modular.Platform.Content.Types;

/// <summary>A type of file that can be told by its first bytes.</summary>
/// <param name="MediaType">As it is stored and sent.</param>
/// <param name="Extension">As it is stored, and given to files that come without.</param>
/// <param name="Matches">Whether a file begins like one.</param>
internal sealed record ContentType(string MediaType, string Extension, ContentType.Look Matches)
{
    public delegate bool Look(ReadOnlySpan<byte> head);

    /// <summary>Other extensions that a file of this type may have in its name.</summary>
    public string[] AlsoNamed { get; init; } = [];

    /// <summary>Other media types that it may be declared as; one that ends in a slash, a dot or a plus stands for all that begin so.</summary>
    public string[] AlsoDeclared { get; init; } = [];

    /// <summary>Whether browsers may show it in place of saving it. Nothing that could hold a script.</summary>
    public bool IsShown { get; init; }

    /// <summary>What goes into the Content-Type header.</summary>
    public string Header => MediaType.StartsWith("text/", StringComparison.Ordinal) ? MediaType + "; charset=utf-8" : MediaType;

    /// <summary>A file without an extension may be anything.</summary>
    public bool MayBeNamed(string name) =>
        Path.GetExtension(name) is var extension && (extension.Length == 0 || AlsoNamed.Append(Extension).Contains(extension, StringComparer.OrdinalIgnoreCase));

    /// <summary>One that is declared as nothing in particular may be anything.</summary>
    public bool MayBeDeclared(string? mediaType) =>
        mediaType is null or "" or "application/octet-stream" || Is(mediaType, MediaType) || AlsoDeclared.Any(other => Is(mediaType, other));

    private static bool Is(string declared, string known) =>
        known[^1] is '/' or '.' or '+' ? declared.StartsWith(known, StringComparison.OrdinalIgnoreCase) : declared.Equals(known, StringComparison.OrdinalIgnoreCase);
}
