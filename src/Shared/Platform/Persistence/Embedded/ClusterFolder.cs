using System.Security.Cryptography;
using System.Text;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>Where everything of one cluster lies.</summary>
internal sealed record ClusterFolder(string Root)
{
    /// <summary>The name of the password's file inside the data.</summary>
    public const string PasswordFile = "modular.password";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>PostgreSQL's own folder. It exists only when complete.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>Beside the data it belongs to, so that both appear in one rename.</summary>
    public string Password => Path.Combine(Data, PasswordFile);

    public string Log => Path.Combine(Root, "server.log");

    /// <summary>Held while the server is created, started or stopped.</summary>
    public string StartLock => Path.Combine(Root, "start.lock");

    /// <summary>Held, shared, by every living host.</summary>
    public string HostsLock => Path.Combine(Root, "hosts.lock");

    /// <summary>The major version that made the data, null when there are none yet.</summary>
    public string? Version => File.Exists(Path.Combine(Data, "PG_VERSION")) ? File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim() : null;

    /// <summary>The wished folder, or one below /var/lib/modular when the server's account cannot get there. It exists afterwards.</summary>
    public static async Task<ClusterFolder> OpenAsync(string wished, ServerAccount account, CancellationToken cancel)
    {
        var path = WithoutLinks(Path.TrimEndingDirectorySeparator(Path.GetFullPath(wished)));
        var folder = new ClusterFolder(await account.CanReachAsync(Path.GetDirectoryName(path)!, cancel) ? path : Path.Combine("/var/lib/modular", Hash(path)));
        try
        {
            if (!Directory.Exists(folder.Root)) CreateFolder(folder.Root);
            return folder;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The database folder {folder.Root} cannot be created: {broken.Message}", broken);
        }
    }

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
    }

    // Hosts that name one folder in two ways must agree on its server, whose command line they look at.
    private static string WithoutLinks(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var plain = Path.Combine(WithoutLinks(parent), Path.GetFileName(path));
        return Directory.Exists(plain) && Directory.ResolveLinkTarget(plain, returnFinalTarget: true) is { } target ? WithoutLinks(target.FullName) : plain;
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
