namespace Modular.Kernel;

/// <summary>Something that a caller may be allowed to do.</summary>
/// <param name="Name">Dotted, the module first: <c>forums.topics.create</c>.</param>
/// <param name="Meaning">A sentence for the person who gives it.</param>
/// <param name="From">The lowest role that has it.</param>
public sealed record Permission(string Name, string Meaning, Role From)
{
    /// <summary>True for what only somebody who signed in may do, themselves: no API key can be given it.</summary>
    public bool InPersonOnly { get; init; }
}
