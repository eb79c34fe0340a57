namespace Modular.Platform.Persistence.Migrations.Creating;

/// <summary>The sources, where new migrations are written.</summary>
internal sealed class MigrationCheckout
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);

    private MigrationCheckout(string root)
    {
        _folders["platform"] = Path.Combine(root, "src", "Shared", "Platform", "Migrations");
        foreach (var module in Directory.GetDirectories(Path.Combine(root, "src", "Modules")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal))
            _folders[module.ToLowerInvariant()] = Path.Combine(root, "src", "Modules", module, $"Modular.{module}", "Infrastructure", "Migrations");
    }

    /// <summary>Looks upwards from <paramref name="folder"/>.</summary>
    /// <exception cref="StartupException">There is no checkout.</exception>
    public static MigrationCheckout Find(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            if (File.Exists(Path.Combine(above.FullName, "Modular.sln")) && Directory.Exists(Path.Combine(above.FullName, "src", "Modules"))) return new(above.FullName);
        throw new StartupException($"No checkout of Modular at {Path.GetFullPath(folder)} or above it: change to one, or name it with --folder.");
    }

    /// <exception cref="StartupException">There is no such module.</exception>
    public string FolderOf(string module) => _folders.TryGetValue(module, out var folder)
        ? folder
        : throw new StartupException($"There is no module \"{module}\"; there are {string.Join(", ", _folders.Keys)}.");

    /// <summary>The ids of all modules' migrations.</summary>
    public IEnumerable<string> Ids() => _folders.Values.SelectMany(IdsIn);

    /// <summary>The ids of one folder's migrations.</summary>
    public static IEnumerable<string> IdsIn(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.up.sql").Select(f => Path.GetFileName(f)[..^".up.sql".Length]) : [];
}
