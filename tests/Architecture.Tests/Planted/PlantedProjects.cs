using Architecture.Tests.Rules;
using static Architecture.Tests.Planted.PlantedCase;
using static Architecture.Tests.Planted.PlantedSolution;

namespace Architecture.Tests.Planted;

/// <summary>Project files that lean the wrong way.</summary>
internal static class PlantedProjects
{
    private const string Modules = "src/Modules/";
    private const string Orchard = Modules + "Orchard/Modular.Orchard/Modular.Orchard.csproj";
    private const string OrchardContracts = Modules + "Orchard/Modular.Orchard.Contracts/Modular.Orchard.Contracts.csproj";
    private const string Kernel = "src/Shared/Kernel/Modular.Kernel.csproj";
    private const string Platform = "src/Shared/Platform/Modular.Platform.csproj";

    public static IReadOnlyList<PlantedCase> Cases { get; } =
    [
        WithFile(ReferenceRules.KnownProjects, "src/Tools/Modular.Tools.csproj", "<Project />", "src/Tools/Modular.Tools.csproj is neither"),
        WithFile(ReferenceRules.KnownProjects, Modules + "Weeds/Modular.Weeds/Modular.Weeds.csproj", "<Project />", "Weeds has no project of kind Contracts"),
        WithFile(ReferenceRules.Directions, Orchard, To("Modular.Weeds"), "Modular.Orchard must not reference Modular.Weeds"),
        WithFile(ReferenceRules.Directions, Orchard, To("Modular.Host"), "Modular.Orchard must not reference Modular.Host"),
        WithFile(ReferenceRules.Directions, OrchardContracts, To("Modular.Platform"), "Modular.Orchard.Contracts must not reference Modular.Platform"),
        WithFile(ReferenceRules.Directions, Platform, To("Modular.Orchard.Contracts"), "Modular.Platform must not reference Modular.Orchard.Contracts"),
        WithFile(ReferenceRules.Directions, Kernel, To("Modular.Platform"), "Modular.Kernel must not reference Modular.Platform"),
        WithFile(ReferenceRules.Packages, OrchardContracts, ProjectText("<PackageReference Include=\"MediatR\" />"), "Modular.Orchard.Contracts must not need MediatR"),
        WithFile(ReferenceRules.Packages, Kernel, ProjectText("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />"), "Modular.Kernel must not need Microsoft.AspNetCore.App"),
        WithFile(ReferenceRules.HostListsAll, "src/Host/Modular.Host.csproj", To("Modular.Platform"), "Modular.Host does not reference Orchard"),
        WithFile(ReferenceRules.NoProjectCycles, Kernel, To("Modular.Orchard"), "Modular.Kernel → Modular.Orchard → Modular.Orchard.Contracts → Modular.Kernel"),
        new(ReferenceRules.NoModuleCycles, Rule.Everywhere, Overgrown.With(OrchardContracts, To("Modular.Weeds.Contracts")), "Orchard → Weeds → Orchard"),
    ];

    private static string To(string project) => ProjectText($"<ProjectReference Include=\"../{project}/{project}.csproj\" />");
}
