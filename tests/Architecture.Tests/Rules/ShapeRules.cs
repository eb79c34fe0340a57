using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>How a module is laid out.</summary>
internal static class ShapeRules
{
    public static readonly Rule OnePublicType = Rule.OfModule("A module shows one public type, which is named after it", (_, module) =>
        Verdict.On(module.Types, type => (type.Definition.IsPublic, type.Name == ModuleClass(module)) switch
        {
            (true, false) => $"{type.FullName} is public",
            (false, true) => $"{type.FullName} is not public",
            _ => null,
        }).Also(module.Types.Any(t => t.Name == ModuleClass(module)) ? [] : [$"{module.Name} has no {ModuleClass(module)}"]));

    public static readonly Rule TypesLieInLayers = Rule.OfModule("Every type of a module lies in one of its four layers, or is the module's own", (_, module) =>
        Verdict.On(module.Types, type =>
            module.LayerOf(type.Namespace) is { } layer && Layers.All.Contains(layer, StringComparer.Ordinal)
            || type.Namespace == module.Namespace && type.Name == ModuleClass(module) ? null : $"{type.FullName} lies in no layer"));

    public static readonly Rule ContractsLieInContracts = Rule.OfSolution("Every type of a contracts project lies in the contracts' namespace", subject =>
        Verdict.On(subject.Modules.SelectMany(m => m.Contracts.Types.Where(t => !t.IsGenerated).Select(t => (m, t))), pair =>
            Use.IsWithin(pair.t.Namespace, pair.m.Contracts.Name) ? null : $"{pair.t.FullName} is not within {pair.m.Contracts.Name}"));

    public static readonly Rule NamespacesFollowFolders = Rule.OfSolution("A namespace is the path of its folder", subject =>
    {
        var roots = subject.Projects.Where(p => p.Kind != ProjectKind.Test)
            .ToDictionary(p => p.Path[..p.Path.LastIndexOf('/')], p => p.Name, StringComparer.Ordinal);
        return Verdict.On(subject.ProductSources.Where(f => f.Namespace is not null), file =>
        {
            var root = roots.Keys.SingleOrDefault(r => file.Path.StartsWith(r + "/", StringComparison.Ordinal));
            if (root is null) return $"{file.Path} belongs to no project";
            var expected = (roots[root] + file.Folder[root.Length..]).Replace('/', '.');
            return file.Namespace == expected ? null : $"{file.Path} says {file.Namespace} and not {expected}";
        });
    });

    private static string ModuleClass(Module module) => module.Name + "Module";
}
