namespace Architecture.Tests.Reading;

/// <summary>All that the rules look at: the files of a solution and what was compiled of them.</summary>
internal sealed class Subject
{
    private readonly Func<string, CodeAssembly> _assembly;

    public Subject(IEnumerable<TextFile> files, Func<string, CodeAssembly> assembly)
    {
        _assembly = assembly;
        Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        Projects = [.. Files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Project.Read)];
        Modules = [.. ModuleNames().Select(Module)];
    }

    public IReadOnlyList<TextFile> Files { get; }

    public IReadOnlyList<Project> Projects { get; }

    /// <summary>The folders are the list of modules; no other list is kept.</summary>
    public IReadOnlyList<Module> Modules { get; }

    public IEnumerable<TextFile> Sources => Files.Where(f => f.IsCSharp);

    public IEnumerable<TextFile> ProductSources => Sources.Where(f => f.IsProduct);

    /// <summary>What is compiled of the modules and of what they stand on.</summary>
    public IEnumerable<CodeAssembly> Assemblies => Modules.SelectMany(m => new[] { m.Contracts, m.Code }).Concat([_assembly("Modular.Kernel"), _assembly("Modular.Platform")]);

    /// <summary>The schemas of all modules, and the platform's.</summary>
    public IEnumerable<string> Schemas => Modules.Select(m => m.Schema).Append("platform");

    public Module this[string module] => Modules.Single(m => m.Name == module);

    /// <summary>The same solution with one file more, or with another text in it.</summary>
    public Subject With(string path, string text) => new(Files.Where(f => f.Path != path).Append(new(path, text)), _assembly);

    private IEnumerable<string> ModuleNames() => Files.Select(f => f.Path.Split('/'))
        .Where(path => path is ["src", "Modules", _, _, ..]).Select(path => path[2]).Distinct(StringComparer.Ordinal);

    private Module Module(string name) =>
        new(name, _assembly("Modular." + name), _assembly($"Modular.{name}.Contracts"),
            [.. Files.Where(f => f.Path.StartsWith($"src/Modules/{name}/", StringComparison.Ordinal))]);
}
