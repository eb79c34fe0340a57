using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>What the project files may lean on.</summary>
internal static class ReferenceRules
{
    public static readonly Rule KnownProjects = Rule.OfSolution("Every project has its place in the house, and every module its two projects", subject =>
        Verdict.On(subject.Projects, p => p.Kind == ProjectKind.Unknown ? $"{p.Path} is neither host, shared, a module's nor a test" : null)
            .Also(from module in subject.Modules
                  from kind in new[] { ProjectKind.Module, ProjectKind.Contracts }
                  where subject.Projects.Count(p => p.Kind == kind && p.Module == module.Name) != 1
                  select $"{module.Name} has no project of kind {kind}"));

    public static readonly Rule Directions = Rule.OfSolution("Projects reference inwards: modules the shared ones and contracts, contracts the kernel, the kernel nothing", subject =>
    {
        var kinds = subject.Projects.ToDictionary(p => p.Name, p => p.Kind, StringComparer.Ordinal);
        return Verdict.On(subject.Projects.Where(p => p.Kind != ProjectKind.Test), project =>
            from reference in project.References
            where !May(project.Kind, kinds.GetValueOrDefault(reference))
            select $"{project.Name} must not reference {reference}");
    });

    public static readonly Rule Packages = Rule.OfSolution("The kernel and the contracts need no package and no framework", subject =>
        Verdict.On(subject.Projects.Where(p => p.Kind is ProjectKind.Kernel or ProjectKind.Contracts), project =>
            project.Packages.Concat(project.Frameworks).Select(package => $"{project.Name} must not need {package}")));

    public static readonly Rule HostListsAll = Rule.OfModule("The host references every module", (subject, module) =>
        Verdict.On(subject.Projects.Where(p => p.Kind == ProjectKind.Host), host =>
            host.References.Contains($"Modular.{module.Name}", StringComparer.Ordinal) ? null : $"{host.Name} does not reference {module.Name}"));

    public static readonly Rule NoProjectCycles = Rule.OfSolution("No projects reference each other in a circle", subject =>
    {
        var edges = subject.Projects.SelectMany(p => p.References.Select(to => (p.Name, to))).ToList();
        return Verdict.On(edges, _ => (string?)null).Also(Circles.In(edges));
    });

    public static readonly Rule NoModuleCycles = Rule.OfSolution("No modules need each other's contracts in a circle", subject =>
    {
        var modules = subject.Projects.Where(p => p.Module is not null).ToList();
        var edges = from p in modules
                    from reference in p.References
                    let target = modules.Find(m => m.Name == reference)?.Module
                    where target is not null && target != p.Module
                    select (p.Module!, target);
        return Verdict.On(modules, _ => (string?)null).Also(Circles.In([.. edges.Distinct()]));
    });

    private static bool May(ProjectKind from, ProjectKind to) => from switch
    {
        ProjectKind.Host => to is ProjectKind.Module or ProjectKind.Contracts or ProjectKind.Platform or ProjectKind.Kernel,
        ProjectKind.Module => to is ProjectKind.Contracts or ProjectKind.Platform or ProjectKind.Kernel,
        ProjectKind.Platform or ProjectKind.Contracts => to is ProjectKind.Kernel,
        _ => false,
    };
}
