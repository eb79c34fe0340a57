namespace Coverage;

/// <summary>A part of the product that has a figure of its own.</summary>
internal sealed record Area(string Module, string Layer)
{
    private static readonly string[] Layers = ["Domain", "Application", "Infrastructure", "Http"];

    /// <summary>What the rules of the product live in; held to the higher goal.</summary>
    public bool IsCore => Layer is "Domain" or "Application";

    /// <summary>The area of a source file; null for what is generated and what is no product.</summary>
    public static Area? Of(string file)
    {
        var parts = file.Replace('\\', '/').Split('/');
        if (parts.Contains("obj")) return null;

        return parts[(Array.LastIndexOf(parts, "src") + 1)..] switch
        {
            ["Modules", var module, var project, ..] when project.EndsWith(".Contracts", StringComparison.Ordinal) => new(module, "Contracts"),
            ["Modules", var module, _, var layer, ..] when Layers.Contains(layer) => new(module, layer),
            ["Modules", var module, ..] => new(module, "Module"),
            ["Shared", var project, ..] => new("Shared", project),
            ["Host", ..] => new("Host", ""),
            _ => null,
        };
    }
}
