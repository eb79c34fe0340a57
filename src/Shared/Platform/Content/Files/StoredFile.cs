namespace Modular.Platform.Content.Files;

/// <summary>A file in the store, by its name: the hash and an extension.</summary>
internal sealed record StoredFile(ContentHash Hash, string Extension, string Path)
{
    private const int HashLength = 64;
    private const int MaxExtension = 9;

    /// <summary>Null for a name that is none of ours.</summary>
    public static StoredFile? Parse(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        if (name.Length <= HashLength || !ContentHash.TryParse(name[..HashLength], out var hash)) return null;

        var extension = name[HashLength..];
        return extension is ['.', _, ..] && extension.Length <= MaxExtension && extension.Skip(1).All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) ? new(hash, extension, path) : null;
    }
}
