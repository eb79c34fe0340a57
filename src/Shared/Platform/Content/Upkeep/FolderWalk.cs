using Modular.Platform.Content.Files;

namespace Modular.Platform.Content.Upkeep;

/// <summary>All files in the order of their hashes, one folder at a time. Links are not followed, and what is not ours is only counted.</summary>
internal sealed class FolderWalk(ContentFolder folder)
{
    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>How many files were passed over.</summary>
    public long Foreign { get; private set; }

    public IEnumerable<StoredFile> Run() =>
        from first in Folders(folder.Root)
        from second in Folders(first)
        from file in Files(second)
        select file;

    private static IEnumerable<string> Folders(string parent) =>
        Directory.EnumerateDirectories(parent, "??", NoLinks).Where(path => Path.GetFileName(path).All(char.IsAsciiHexDigitLower)).Order(StringComparer.Ordinal);

    private IEnumerable<StoredFile> Files(string leaf)
    {
        foreach (var path in Directory.EnumerateFiles(leaf, "*", NoLinks).Order(StringComparer.Ordinal))
            if (StoredFile.Parse(path) is { } file && folder.PathOf(file.Hash, file.Extension) == path) yield return file;
            else Foreign++;
    }
}
