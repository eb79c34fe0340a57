namespace Modular.Orchard.Contracts;

/// <summary>A tree stands.</summary>
/// <param name="TreeId">The tree.</param>
public sealed record TreePlanted(Guid TreeId) : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => "orchard.tree_planted";
}
