namespace Modular.Forums.Infrastructure;

/// <summary><c>Modular:Forums:Search</c>.</summary>
internal sealed record SearchSettings
{
    public const string Section = "Modular:Forums:Search";
    public const string Rules = "Modular:Forums:Search: AtOnce is 1 to 1000, Waiting 0 to 100000.";

    /// <summary>Searches that a node lets the database do at the same time; by default two a processor of the node.</summary>
    public int AtOnce { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>Searches that may wait for their turn.</summary>
    public int Waiting { get; init; } = 200;

    public bool IsValid => AtOnce is >= 1 and <= 1000 && Waiting is >= 0 and <= 100_000;
}
