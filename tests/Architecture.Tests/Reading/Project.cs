using System.Xml.Linq;

namespace Architecture.Tests.Reading;

/// <summary>A project file and what it leans on.</summary>
internal sealed record Project(
    string Path, string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static Project Read(TextFile file)
    {
        var project = XDocument.Parse(file.Text);
        return new(file.Path, Stem(file.Name), [.. Includes(project, "ProjectReference").Select(Stem)],
            [.. Includes(project, "PackageReference")], [.. Includes(project, "FrameworkReference")]);
    }

    public ProjectKind Kind => Path.Split('/') switch
    {
        ["src", "Host", _] => ProjectKind.Host,
        ["src", "Shared", "Kernel", _] => ProjectKind.Kernel,
        ["src", "Shared", "Platform", _] => ProjectKind.Platform,
        ["src", "Modules", var module, _, _] when Name == $"Modular.{module}" => ProjectKind.Module,
        ["src", "Modules", var module, _, _] when Name == $"Modular.{module}.Contracts" => ProjectKind.Contracts,
        ["tests", ..] => ProjectKind.Test,
        _ => ProjectKind.Unknown,
    };

    /// <summary>The module that a module's project or its contracts belong to.</summary>
    public string? Module => Kind is ProjectKind.Module or ProjectKind.Contracts ? Path.Split('/')[2] : null;

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Select(e => (string?)e.Attribute("Include") ?? "");

    private static string Stem(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
