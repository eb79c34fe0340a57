using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>Which way the layers of a module may look.</summary>
internal static class LayerRules
{
    private static readonly string[] NotForDomain = ["System.Data"];
    private static readonly string[] NotForApplication = ["Npgsql", "NpgsqlTypes", "Microsoft.AspNetCore"];

    public static readonly Rule Domain = Rule.OfLayer(Layers.Domain, "The domain knows the kernel, itself and the base class library", (_, module) =>
        Look(module, Layers.Domain, use =>
            !(BaseClassLibrary.Holds(use) && !NotForDomain.Any(use.IsWithin))
            && !Use.IsWithin(use.Namespace, "Modular.Kernel")
            && !Use.IsWithin(use.Namespace, $"{module.Namespace}.{Layers.Domain}")));

    public static readonly Rule Application = Rule.OfLayer(Layers.Application, "The application knows neither infrastructure, HTTP, ASP.NET nor Npgsql", (_, module) =>
        Look(module, Layers.Application, use => IsLayer(module, use, Layers.Infrastructure, Layers.Http) || NotForApplication.Any(use.IsWithin)));

    public static readonly Rule Http = Rule.OfLayer(Layers.Http, "HTTP does not know the infrastructure", (_, module) =>
        Look(module, Layers.Http, use => IsLayer(module, use, Layers.Infrastructure)));

    public static readonly Rule Infrastructure = Rule.OfLayer(Layers.Infrastructure, "The infrastructure does not know HTTP", (_, module) =>
        Look(module, Layers.Infrastructure, use => IsLayer(module, use, Layers.Http)));

    public static readonly Rule ModuleWalls = Rule.OfModule("A module knows of another one its contracts alone", (subject, module) =>
    {
        var others = subject.Modules.Where(m => m != module).ToList();
        bool IsInside(Use use) => others.Exists(other => other.LayerOf(use.Namespace) is { } layer && layer != Layers.Contracts || use.Namespace == other.Namespace);
        return Verdict.On(module.Types, type => Complaints(type, IsInside))
            .Also(module.Files.Where(f => f.IsCSharp).SelectMany(file => Complaints(module, file, IsInside)));
    });

    /// <summary>Compiled code does not show constants and <c>nameof</c> of another layer; the source does.</summary>
    private static Verdict Look(Module module, string layer, Func<Use, bool> isForbidden) =>
        Verdict.On(module.TypesOf(layer), type => Complaints(type, isForbidden))
            .Also(module.SourcesOf(layer).SelectMany(file => Complaints(module, file, isForbidden)));

    private static IEnumerable<string> Complaints(CodeType type, Func<Use, bool> isForbidden) =>
        type.Uses.Where(use => !IsCompilerMade(use) && isForbidden(use)).Select(use => $"{type.FullName} uses {use}");

    private static IEnumerable<string> Complaints(Module module, TextFile file, Func<Use, bool> isForbidden) =>
        SourceUses.Of(module, file).Where(isForbidden).Select(use => $"{file.Path} names {use.Namespace}");

    private static bool IsLayer(Module module, Use use, params string[] layers) =>
        module.LayerOf(use.Namespace) is { } layer && layers.Contains(layer, StringComparer.Ordinal);

    /// <summary>Anonymous types and the like have no namespace; what generators write into each assembly is nobody's choice.</summary>
    private static bool IsCompilerMade(Use use) => use.Namespace.Length == 0 || use.Name.Contains('<', StringComparison.Ordinal) || use.Namespace == "Microsoft.CodeAnalysis";
}
