namespace Modular.Testing;

/// <summary>Where the sources lie.</summary>
public static class Checkout
{
    /// <summary>The folder of Modular.sln.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Modular.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No Modular.sln above {AppContext.BaseDirectory}.");
    }
}
