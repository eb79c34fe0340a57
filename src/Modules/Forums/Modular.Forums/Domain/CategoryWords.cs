namespace Modular.Forums.Domain;

/// <summary>What somebody says a category should be, before anybody looks at it; what is not given stays as it is.</summary>
internal sealed record CategoryWords
{
    public Optional<string> Name { get; init; }

    public Optional<string> Slug { get; init; }

    public Optional<string> Description { get; init; }

    public Optional<string> Color { get; init; }

    public Optional<string> Icon { get; init; }

    public Optional<int> SortOrder { get; init; }

    public Optional<bool> IsActive { get; init; }

    public Optional<bool> IsPublic { get; init; }

    /// <summary>Names of roles; null leaves them as they are.</summary>
    public IReadOnlyList<string?>? View { get; init; }

    public IReadOnlyList<string?>? Post { get; init; }

    public IReadOnlyList<string?>? Moderate { get; init; }
}
