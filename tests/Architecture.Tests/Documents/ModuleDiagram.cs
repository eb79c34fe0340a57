using System.Text;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Documents;

/// <summary>Draws the solution as it is: the projects by their references, the layers by what their code uses.</summary>
internal static class ModuleDiagram
{
    public static string Draw(Subject subject)
    {
        var text = new StringBuilder("Projects and their references:\n\n```mermaid\nflowchart TD\n");
        foreach (var project in subject.Projects.Where(p => p.Kind != ProjectKind.Test).OrderBy(p => p.Kind).ThenBy(p => p.Name, StringComparer.Ordinal))
            foreach (var reference in project.References.Order(StringComparer.Ordinal)) text.Append($"  {Node(project.Name)} --> {Node(reference)}\n");

        text.Append("```\n\nInside the modules, who uses whom:\n\n```mermaid\nflowchart LR\n");
        foreach (var module in subject.Modules.Where(m => Layers.All.Any(layer => m.TypesOf(layer).Any()))) Inside(module, text);
        foreach (var edge in subject.Modules.SelectMany(module => Outward(subject, module))) text.Append(edge);
        return text.Append("```\n").ToString();
    }

    private static void Inside(Module module, StringBuilder text)
    {
        text.Append($"  subgraph {module.Name}\n");
        foreach (var layer in Layers.All.Where(l => module.TypesOf(l).Any())) text.Append($"    {module.Name}.{layer}[{layer}]\n");
        foreach (var from in Layers.All.Reverse())
            foreach (var to in Layers.All.Where(to => to != from && Uses(module, from).Any(use => module.LayerOf(use.Namespace) == to)))
                text.Append($"    {module.Name}.{from} --> {module.Name}.{to}\n");
        text.Append("  end\n");
    }

    private static IEnumerable<string> Outward(Subject subject, Module module) =>
        from layer in Layers.All
        from other in subject.Modules
        where Uses(module, layer).Any(use => other.LayerOf(use.Namespace) == Layers.Contracts)
        select $"  {module.Name}.{layer} --> {Node(other.Contracts.Name)}\n";

    private static IEnumerable<Use> Uses(Module module, string layer) => module.TypesOf(layer).SelectMany(type => type.Uses);

    private static string Node(string project)
    {
        var name = project["Modular.".Length..];
        return name.EndsWith(".Contracts", StringComparison.Ordinal) ? $"{name}([{name}])" : name;
    }
}
