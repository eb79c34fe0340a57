namespace Modular.Forums.Domain;

/// <summary>A place for topics. Its totals are folded in by who follows the log, because one row cannot take every writer's update.</summary>
internal sealed class Category
{
    public const int MaxNameLength = 100;
    public const int MaxDescriptionLength = 500;
    public const string DefaultColor = "#6b7280";
    public const string DefaultSection = "Miscellaneous";

    private Category() { }

    public long Id { get; private init; }

    public long SectionId { get; private set; }

    public string Name { get; private set; } = "";

    public Slug Slug { get; private set; } = null!;

    public string Description { get; private set; } = "";

    public string Color { get; private set; } = DefaultColor;

    public string? Icon { get; private set; }

    public int SortOrder { get; private set; }

    public bool IsActive { get; private set; } = true;

    public bool IsPublic { get; private set; } = true;

    public Audience ViewRoles { get; private set; } = CategoryAccess.Open.View;

    public Audience PostRoles { get; private set; } = CategoryAccess.Open.Post;

    public Audience ModerateRoles { get; private set; } = CategoryAccess.Open.Moderate;

    public long TopicCount { get; private init; }

    public long ReplyCount { get; private init; }

    public DateTimeOffset? LastActivityAt { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public long Version { get; private set; } = 1;

    public CategoryAccess Access => CategoryAccess.Stored(ViewRoles, PostRoles, ModerateRoles);

    public static Category Found(CategoryTraits traits, DateTimeOffset now)
    {
        var category = new Category { CreatedAt = now };
        category.Take(traits);
        return category;
    }

    public CategoryTraits Traits() => new(Name, Slug, Description, Color, Icon, SortOrder, IsActive, IsPublic, Access);

    /// <summary>Edits raise the version; whoever edits an older one is told so.</summary>
    public Result<Done> Edit(IfMatch expected, CategoryTraits traits)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;

        Take(traits);
        Version++;
        return new Done();
    }

    /// <summary>Where it belongs; part of an edit, or before it is saved for the first time.</summary>
    public void PutInto(long sectionId) => SectionId = sectionId;

    /// <summary>True when that moves it.</summary>
    public bool MoveTo(long sectionId, int place)
    {
        if (SectionId == sectionId && SortOrder == place) return false;

        (SectionId, SortOrder) = (sectionId, place);
        Version++;
        return true;
    }

    private void Take(CategoryTraits traits)
    {
        (Name, Slug, Description, Color, Icon) = (traits.Name, traits.Slug, traits.Description, traits.Color, traits.Icon);
        (SortOrder, IsActive, IsPublic) = (traits.SortOrder, traits.IsActive, traits.IsPublic);
        (ViewRoles, PostRoles, ModerateRoles) = (traits.Access.View, traits.Access.Post, traits.Access.Moderate);
    }
}
