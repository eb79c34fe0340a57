namespace Modular.Timeline.Domain;

/// <summary>A kind of events that players may choose.</summary>
internal sealed class Category
{
    public const int MaxNameLength = 100;
    public const int MaxDescriptionLength = 500;

    private Category() { }

    public long Id { get; private init; }

    /// <summary>Never changes: files and players' links name it.</summary>
    public string Slug { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public long Version { get; private set; } = 1;

    public static Result<Category> Found(string? slug, string? name, string? description, DateTimeOffset now)
    {
        var check = new Validation();
        var tidy = check.Field("/slug", CategorySlug.Parse(slug));
        var (called, told) = (check.Field("/name", ParseName(name)), check.Field("/description", EventText.Parse(description, MaxDescriptionLength)));
        return check.Failed ? check.Errors : new Category { Slug = tidy, Name = called, Description = told, CreatedAt = now };
    }

    /// <summary>What is not given stays as it is.</summary>
    public Result<Done> Edit(IfMatch expected, Optional<string> name, Optional<string> description)
    {
        var check = new Validation();
        check.Require(name.IsGiven || description.IsGiven, "", CategoryErrors.NothingToEdit);
        var (called, told) = (check.Field("/name", ParseName(name.Or(Name))), check.Field("/description", EventText.Parse(description.Or(Description), MaxDescriptionLength)));
        if (check.Failed) return check.Errors;
        if (!expected.Accepts(Version)) return IfMatch.Stale;

        (Name, Description, Version) = (called, told, Version + 1);
        return new Done();
    }

    private static Result<string> ParseName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? CategoryErrors.NameMissing : EventText.Parse(name, MaxNameLength);
}
