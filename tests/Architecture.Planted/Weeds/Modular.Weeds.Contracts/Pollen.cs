namespace Modular.Weeds.Contracts;

/// <summary>Takes the name of another's event.</summary>
public sealed record Pollen : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => "orchard.tree_planted";
}
