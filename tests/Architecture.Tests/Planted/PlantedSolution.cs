using Architecture.Tests.Reading;

namespace Architecture.Tests.Planted;

/// <summary>
/// A small solution of two invented modules: Orchard keeps every rule, Weeds breaks them.
/// Their code is compiled in tests/Architecture.Planted and shown to the rules as if it stood in src/Modules.
/// </summary>
internal static class PlantedSolution
{
    private const string Kernel = "<ProjectReference Include=\"../../../Shared/Kernel/Modular.Kernel.csproj\" />";
    private const string Platform = "<ProjectReference Include=\"../../../Shared/Platform/Modular.Platform.csproj\" />";

    private static readonly Lazy<IReadOnlyList<CodeType>> Types =
        new(() => CodeAssembly.TypesOf(Path.Combine(AppContext.BaseDirectory, "Architecture.Planted.dll")));

    private static readonly TextFile[] Shared =
    [
        new("Directory.Build.props", "<Project><TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile></Project>"),
        new("src/Shared/Kernel/Modular.Kernel.csproj", "<Project />"),
        new("src/Shared/Platform/Modular.Platform.csproj", ProjectText("<ProjectReference Include=\"../Kernel/Modular.Kernel.csproj\" /><PackageReference Include=\"Npgsql\" />")),
    ];

    /// <summary>Orchard alone: nothing is wrong.</summary>
    public static Subject Clean { get; } = new([.. Shared, Host("Orchard"), .. ModuleFiles("Orchard", "")], Compiled);

    /// <summary>Orchard and Weeds: everything is wrong.</summary>
    public static Subject Overgrown { get; } = new([.. Shared, Host("Orchard", "Weeds"), .. ModuleFiles("Orchard", ""), .. ModuleFiles("Weeds",
        "<ProjectReference Include=\"../../Orchard/Modular.Orchard.Contracts/Modular.Orchard.Contracts.csproj\" />")], Compiled);

    public static string ProjectText(string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>";

    private static IEnumerable<TextFile> ModuleFiles(string module, string references) =>
    [
        new($"src/Modules/{module}/Modular.{module}.Contracts/Modular.{module}.Contracts.csproj", ProjectText(Kernel)),
        new($"src/Modules/{module}/Modular.{module}/Modular.{module}.csproj",
            ProjectText($"<ProjectReference Include=\"../Modular.{module}.Contracts/Modular.{module}.Contracts.csproj\" />" + Platform + references)),
        .. Repository.FilesOf(Repository.PlantedFolder).Where(f => f.Path.StartsWith($"{Repository.PlantedFolder}/{module}/", StringComparison.Ordinal))
            .Select(f => f with { Path = "src/Modules" + f.Path[Repository.PlantedFolder.Length..] }),
    ];

    private static TextFile Host(params string[] modules) => new("src/Host/Modular.Host.csproj",
        ProjectText(string.Concat(modules.Select(m => $"<ProjectReference Include=\"../Modules/{m}/Modular.{m}/Modular.{m}.csproj\" />"))));

    private static CodeAssembly Compiled(string name) => new(name, [.. Types.Value.Where(t => Belongs(t.Namespace, name))]);

    /// <summary>By folder it would be an assembly each; the one stray type of the contracts belongs to them.</summary>
    private static bool Belongs(string space, string assembly)
    {
        var contracts = space.EndsWith(".Contracts", StringComparison.Ordinal) || space.EndsWith(".Elsewhere", StringComparison.Ordinal);
        return assembly.EndsWith(".Contracts", StringComparison.Ordinal)
            ? contracts && Use.IsWithin(space, assembly[..^".Contracts".Length])
            : !contracts && Use.IsWithin(space, assembly);
    }
}
