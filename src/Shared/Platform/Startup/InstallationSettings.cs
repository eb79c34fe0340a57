namespace Modular.Platform.Startup;

/// <summary><c>Modular</c>: what concerns the installation as a whole.</summary>
internal sealed record InstallationSettings
{
    public const string Section = "Modular";

    /// <summary>Where the embedded cluster and development secrets live; <c>.modular</c> in the checkout by default.</summary>
    public string? DataFolder { get; init; }

    /// <summary>At least 32 bytes as base64; made and kept in the data folder in development.</summary>
    public string? MasterKey { get; init; }

    /// <summary>Addresses and networks of reverse proxies, whose X-Forwarded-For and X-Forwarded-Proto count.</summary>
    public string[] KnownProxies { get; init; } = [];

    /// <summary>Where the world finds this installation, as <c>https://forum.example.org</c>, for links that leave it; what the request says where not given.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>The largest body, in bytes.</summary>
    public long MaxBodyBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long after signing in somebody may do what asks for a recent sign-in.</summary>
    public int RecentSignInMinutes { get; init; } = 15;

    public string ResolveDataFolder() => Path.GetFullPath(DataFolder ?? Path.Combine(FindCheckout() ?? Directory.GetCurrentDirectory(), ".modular"));

    private static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Modular.sln"))) return folder.FullName;
        return null;
    }
}
