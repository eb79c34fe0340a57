using System.Text.RegularExpressions;

namespace Modular.Forums.Domain;

/// <summary>A place for topics. Its totals are folded in by an event listener, because one row cannot take every writer's update.</summary>
internal sealed partial class Category
{
    public const int MaxNameLength = 100;
    public const int MaxDescriptionLength = 500;
    public const string DefaultColor = "#6b7280";
    public const string DefaultSection = "Miscellaneous";

    private Category() { }

    public long Id { get; private init; }

    public string Section { get; private init; } = "";

    public string Name { get; private init; } = "";

    public Slug Slug { get; private init; } = null!;

    public string Description { get; private init; } = "";

    public string Color { get; private init; } = DefaultColor;

    public string? Icon { get; private init; }

    public int SortOrder { get; private init; }

    public bool IsActive { get; private init; } = true;

    public bool IsPublic { get; private init; } = true;

    public Audience ViewRoles { get; private init; } = CategoryAccess.Open.View;

    public Audience PostRoles { get; private init; } = CategoryAccess.Open.Post;

    public Audience ModerateRoles { get; private init; } = CategoryAccess.Open.Moderate;

    public long TopicCount { get; private init; }

    public long ReplyCount { get; private init; }

    public DateTimeOffset? LastActivityAt { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public long Version { get; private init; } = 1;

    public static Result<Category> Found(string? section, string? name, string? slug, string? description, string? color, string? icon, int sortOrder, DateTimeOffset now)
    {
        var check = new Validation();
        var parsedSlug = check.Field("/slug", Slug.Parse(slug));
        check.Require(!string.IsNullOrWhiteSpace(name), "/name", CategoryErrors.NameMissing);
        check.Require(Fits(name, MaxNameLength), "/name", CategoryErrors.NameTooLong);
        check.Require(Fits(section, MaxNameLength), "/section", CategoryErrors.NameTooLong);
        check.Require(Fits(icon, MaxNameLength), "/icon", CategoryErrors.NameTooLong);
        check.Require(Fits(description, MaxDescriptionLength), "/description", CategoryErrors.DescriptionTooLong);
        check.Require(color is null || ColorForm().IsMatch(color), "/color", CategoryErrors.ColorMalformed);
        if (check.Failed) return check.Errors;

        return new Category
        {
            Section = string.IsNullOrWhiteSpace(section) ? DefaultSection : section.Trim(),
            Name = name!.Trim(),
            Slug = parsedSlug,
            Description = description?.Trim() ?? "",
            Color = color ?? DefaultColor,
            Icon = icon,
            SortOrder = sortOrder,
            CreatedAt = now,
        };
    }

    private static bool Fits(string? text, int length) => text is null || TextRules.Length(text) <= length;

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.NonBacktracking)]
    private static partial Regex ColorForm();
}
