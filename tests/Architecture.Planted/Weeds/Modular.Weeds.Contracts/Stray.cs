namespace Modular.Weeds.Elsewhere;

/// <summary>Stands in the contracts' project under another name.</summary>
public sealed record Stray;
