using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;
using Npgsql;

namespace Modular.Platform.Content.Files;

/// <summary>
/// The folder that the bytes lie in: <c>ab/c1/abc1….png</c>, what is on its way in <c>.incoming</c>, and what is on its way out in <c>.removed</c>.
/// All of it is one volume, so that a file is in its place at once or not at all.
/// </summary>
internal class ContentFolder(IOptions<ContentSettings> settings, IOptions<InstallationSettings> installation, DatabaseConnection database)
{
    private const UnixFileMode FileMode0640 = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private const UnixFileMode FolderMode0750 = FileMode0640 | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;

    private readonly Lazy<string> _root = new(() => Find(settings.Value, installation.Value, database));

    /// <summary>True where nobody said where it is: it lies on this machine then, a folder for each database.</summary>
    public bool IsDefault => string.IsNullOrWhiteSpace(settings.Value.Folder);

    public string Root => _root.Value;

    public string Incoming => Path.Combine(Root, ".incoming");

    public string Removed => Path.Combine(Root, ".removed");

    public string PathOf(ContentHash hash, string extension)
    {
        var hex = hash.ToString();
        return Path.Combine(Root, hex[..2], hex[2..4], hex + extension);
    }

    /// <summary>Makes the folder and what is always in it. Done once for each store: a volume that is not mounted must look empty, and not be filled.</summary>
    public void Make()
    {
        foreach (var folder in (string[])[Root, Incoming, Removed]) MakeFolder(folder);
        FolderFlush.Run(Root);
    }

    public IncomingFile NewIncoming() => StorageException.Guard(() =>
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = FileMode0640;
        return new IncomingFile(new(Path.Combine(Incoming, Guid.NewGuid().ToString("N")), options));
    });

    /// <summary>Puts a finished file in its place, whatever was there, and makes that last. A file that had gone bad is good again then.</summary>
    public void Place(IncomingFile file, ContentHash hash, string extension) => StorageException.Guard(() =>
    {
        var path = PathOf(hash, extension);
        MakeFolder(Path.GetDirectoryName(path)!);
        File.Move(file.Path, path, overwrite: true);
        FlushDownTo(path);
    });

    /// <summary>Null where there is no such file. Links are none: they could lead anywhere.</summary>
    public FileStream? Open(ContentHash hash, string extension) => StorageException.Guard(() =>
    {
        var path = PathOf(hash, extension);
        try
        {
            return LeavesTheFolder(path) ? null : new FileStream(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    });

    /// <summary>Takes a file out of its place, to be put back or forgotten; null where it is not there.</summary>
    public virtual StoredFile? MoveAside(ContentHash hash, string extension)
    {
        var aside = Path.Combine(Removed, hash + extension);
        try
        {
            File.Move(PathOf(hash, extension), aside, overwrite: true);
            return new(hash, extension, aside);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether it has been taken out of its place, and is about to be put back or forgotten.</summary>
    public bool IsAside(ContentHash hash, string extension) => File.Exists(Path.Combine(Removed, hash + extension));

    /// <summary>Undoes <see cref="MoveAside"/>. Where another file has taken the place, the one that was aside goes.</summary>
    public void PutBack(StoredFile aside)
    {
        var path = PathOf(aside.Hash, aside.Extension);
        if (File.Exists(path))
        {
            File.Delete(aside.Path);
            return;
        }

        MakeFolder(Path.GetDirectoryName(path)!);
        File.Move(aside.Path, path);
        FlushDownTo(path);
    }

    public IEnumerable<StoredFile> Aside() => Directory.Exists(Removed) ? Directory.EnumerateFiles(Removed).Select(StoredFile.Parse).OfType<StoredFile>() : [];

    /// <summary>The entries of all three folders on the way: each may be new, and not by us.</summary>
    private void FlushDownTo(string path)
    {
        var leaf = Path.GetDirectoryName(path)!;
        foreach (var folder in (string[])[leaf, Path.GetDirectoryName(leaf)!, Root]) FolderFlush.Run(folder);
    }

    private static bool LeavesTheFolder(string path)
    {
        var leaf = Path.GetDirectoryName(path)!;
        return IsLink(path) || IsLink(leaf) || IsLink(Path.GetDirectoryName(leaf)!);
    }

    private static bool IsLink(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, FolderMode0750);
    }

    private static string Find(ContentSettings settings, InstallationSettings installation, DatabaseConnection database)
    {
        if (!string.IsNullOrWhiteSpace(settings.Folder)) return Path.GetFullPath(settings.Folder);

        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database ?? "";
        return Path.Combine(installation.ResolveDataFolder(), "content", string.Concat(name.Split(Path.GetInvalidFileNameChars())));
    }
}
