namespace Architecture.Tests.Reading;

/// <summary>The product itself, read once.</summary>
internal static class Repository
{
    /// <summary>Breaks the rules on purpose and is judged elsewhere.</summary>
    public const string PlantedFolder = "tests/Architecture.Planted";

    private static readonly string[] Kinds = [".cs", ".csproj", ".props", ".sql", ".editorconfig"];
    private static readonly Lazy<Subject> Read = new(() => new(FilesOf("src").Concat(FilesOf("tests")).Concat(RootFiles()), CodeAssembly.Read));

    public static string Root { get; } = FindRoot();

    public static Subject Product => Read.Value;

    /// <summary>Every readable file below a folder of the repository; what was built is not.</summary>
    public static IEnumerable<TextFile> FilesOf(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where Kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal)
        where !path.Split('/').Any(part => part is "bin" or "obj")
        where folder == PlantedFolder || !path.StartsWith(PlantedFolder + "/", StringComparison.Ordinal)
        select Load(path);

    private static IEnumerable<TextFile> RootFiles() =>
        Directory.EnumerateFiles(Root).Select(f => Path.GetFileName(f)).Where(name => Kinds.Contains(Path.GetExtension(name), StringComparer.Ordinal)).Select(Load);

    private static TextFile Load(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Modular.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
