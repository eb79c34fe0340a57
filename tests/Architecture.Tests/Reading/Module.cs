namespace Architecture.Tests.Reading;

/// <summary>A module as its folder shows it: its code, its contracts and its files.</summary>
internal sealed record Module(string Name, CodeAssembly Code, CodeAssembly Contracts, IReadOnlyList<TextFile> Files)
{
    public string Namespace => "Modular." + Name;

    public string Folder => $"src/Modules/{Name}/Modular.{Name}";

    /// <summary>The schema of its tables, and how its permissions and events begin.</summary>
    public string Schema => Name.ToLowerInvariant();

    public IEnumerable<CodeType> Types => Code.Types.Where(t => !t.IsGenerated);

    public IEnumerable<CodeType> TypesOf(string layer) => Types.Where(t => LayerOf(t.Namespace) == layer);

    public IEnumerable<TextFile> SourcesOf(string layer) =>
        Files.Where(f => f.IsCSharp && f.Path.StartsWith($"{Folder}/{layer}/", StringComparison.Ordinal));

    public IEnumerable<TextFile> Migrations =>
        Files.Where(f => f.IsSql && f.Path.StartsWith($"{Folder}/Infrastructure/Migrations/", StringComparison.Ordinal));

    /// <summary>The layer that a namespace names; null for the module itself and for what is none of its own.</summary>
    public string? LayerOf(string space) =>
        space.Length > Namespace.Length && Use.IsWithin(space, Namespace) ? space[(Namespace.Length + 1)..].Split('.')[0] : null;
}
