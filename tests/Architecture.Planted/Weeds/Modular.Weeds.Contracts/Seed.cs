namespace Modular.Weeds.Contracts;

/// <summary>Is no sealed record and has a name that is made up at run time.</summary>
public class Seed : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => typeof(Seed).Name.ToLowerInvariant();
}
