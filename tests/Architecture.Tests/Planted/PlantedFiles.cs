using Architecture.Tests.Rules;
using static Architecture.Tests.Planted.PlantedCase;

namespace Architecture.Tests.Planted;

/// <summary>Source files that only exist here, because no tool should ever find them in the repository.</summary>
internal static class PlantedFiles
{
    private const string Domain = "src/Modules/Orchard/Modular.Orchard/Domain/";

    // Put together, so that this file does not say them.
    private static readonly string Later = "TO" + "DO";
    private static readonly string Fold = "#reg" + "ion";

    public static IReadOnlyList<PlantedCase> Cases { get; } =
    [
        WithFile(FileRules.Length, Domain + "Long.cs", Lines(201), "Long.cs has 201 lines"),
        WithFile(FileRules.Length, "tests/Orchard.Tests/LongTests.cs", Lines(300), "LongTests.cs has 300 lines"),
        WithFile(FileRules.Lengths, Domain + "Long.cs", Lines(150), "longest 150"),
        WithFile(FileRules.NamedAfterFirstType, Domain + "Apple.cs", "internal sealed class Pear;\n\ninternal sealed class Apple;\n", "Apple.cs declares Pear first"),
        WithFile(FileRules.NamedAfterFirstType, Domain + "Apple.cs", "// class Apple\nglobal using System.Text;\n", "Apple.cs declares no type"),
        WithFile(FileRules.NamedAfterFirstType, Domain + "Apple.cs", "[Ripe]\npublic readonly record struct Plum<T>(T Stone) where T : class;\n", "Apple.cs declares Plum first"),
        WithFile(FileRules.TellingNames, Domain + "Utils.cs", "", "Utils.cs could hold anything"),
        WithFile(FileRules.TellingNames, Domain + "TreeExtensions.cs", "", "TreeExtensions.cs could hold anything"),
        WithFile(FileRules.TellingNames, Domain + "TreeManager.cs", "", "TreeManager.cs could hold anything"),
        WithFile(FileRules.NothingLeftOver, Domain + "Apple.cs", $"// {Later}: peel\n", $"Apple.cs says {Later}"),
        WithFile(FileRules.NothingLeftOver, Domain + "Apple.cs", $"{Fold} Peel\n", $"Apple.cs says {Fold}"),
        WithFile(DocumentationRules.CompilerAsks, "src/Shared/Kernel/Apple.cs", "#pragma warning disable CS1591\n", "Apple.cs silences CS1591"),
        WithFile(DocumentationRules.CompilerAsks, "src/Directory.Build.props", "<Project><NoWarn>$(NoWarn);1591</NoWarn></Project>", "src/Directory.Build.props silences CS1591"),
        WithFile(DocumentationRules.CompilerAsks, "Directory.Build.props", "<Project />", "does not generate documentation as an error"),
        WithFile(RouteRules.Permissions, "src/Modules/Orchard/Modular.Orchard/Http/OpenRoutes.cs",
            "app.MapPatch(\"/a\", () => { var b = 1; }); // .AllowAnonymous()\napp.MapGet(\"/b\", Get).AllowAnonymous();\n", "OpenRoutes.cs: MapPatch"),
        WithFile(SqlRules.NoValuesInText, Domain + "Apple.cs", "var a = $\"\"\"\n  update orchard.trees t set name = {value}\n  \"\"\";", "Apple.cs: $\"\"\" update"),
        WithFile(SqlRules.NoValuesInText, Domain + "Apple.cs", "db.Trees.FromSqlRaw($\"select * from orchard.trees limit {Most(x)}\");", "Apple.cs: $\"select *"),
    ];

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// long\n", count));
}
