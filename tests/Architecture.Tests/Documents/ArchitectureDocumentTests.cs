using Architecture.Tests.Planted;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Documents;

public sealed class ArchitectureDocumentTests
{
    [Fact]
    public void Its_diagrams_show_the_code_as_it_is()
    {
        var diagram = ModuleDiagram.Draw(Repository.Product);
        if (Environment.GetEnvironmentVariable("MODULAR_UPDATE_DOCS") == "1") ArchitectureDocument.Replace(diagram);

        Assert.True(ArchitectureDocument.Generated() == diagram,
            $"docs/architecture.md is behind the code: run these tests with MODULAR_UPDATE_DOCS=1, or put this between its marks:\n\n{diagram}");
    }

    [Fact]
    public void A_diagram_shows_references_layers_and_contracts()
    {
        var diagram = ModuleDiagram.Draw(PlantedSolution.Overgrown);

        Assert.Contains("  Host --> Orchard\n", diagram, StringComparison.Ordinal);
        Assert.Contains("  Weeds --> Orchard.Contracts([Orchard.Contracts])\n", diagram, StringComparison.Ordinal);
        Assert.Contains("    Orchard.Http --> Orchard.Application\n", diagram, StringComparison.Ordinal);
        Assert.Contains("    Weeds.Domain --> Weeds.Infrastructure\n", diagram, StringComparison.Ordinal);
        Assert.Contains("  Weeds.Application --> Orchard.Contracts([Orchard.Contracts])\n", diagram, StringComparison.Ordinal);
        Assert.DoesNotContain("Orchard.Domain --> Orchard.Application", diagram, StringComparison.Ordinal);
    }
}
