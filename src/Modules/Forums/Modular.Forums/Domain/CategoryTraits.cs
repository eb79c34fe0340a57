using System.Text.RegularExpressions;

namespace Modular.Forums.Domain;

/// <summary>What whoever manages categories says of one, once it is known to be acceptable.</summary>
internal sealed partial record CategoryTraits(
    string Name, Slug Slug, string Description, string Color, string? Icon, int SortOrder, bool IsActive, bool IsPublic, CategoryAccess Access)
{
    /// <summary>A new category's; what is not given has a default.</summary>
    public static Result<CategoryTraits> Parse(CategoryWords words) => Parse(words, now: null);

    /// <summary>These with some of them changed.</summary>
    public Result<CategoryTraits> With(CategoryWords words) => Parse(words, this);

    private static Result<CategoryTraits> Parse(CategoryWords words, CategoryTraits? now)
    {
        var (name, icon) = (words.Name.Or(now?.Name), words.Icon.Or(now?.Icon));
        var (description, color) = (words.Description.Or(now?.Description), words.Color.Or(now?.Color));

        var check = new Validation();
        var slug = now is not null && !words.Slug.IsGiven ? now.Slug : check.Field("/slug", Slug.Parse(words.Slug.Value));
        check.Require(!string.IsNullOrWhiteSpace(name), "/name", CategoryErrors.NameMissing);
        check.Require(Fits(name, Category.MaxNameLength), "/name", CategoryErrors.NameTooLong);
        check.Require(Fits(icon, Category.MaxNameLength), "/icon", CategoryErrors.NameTooLong);
        check.Require(Fits(description, Category.MaxDescriptionLength), "/description", CategoryErrors.DescriptionTooLong);
        check.Require(color is null || ColorForm().IsMatch(color), "/color", CategoryErrors.ColorMalformed);
        var known = now?.Access ?? CategoryAccess.Open;
        var access = check.Field("/access", CategoryAccess.Parse(known, words.View, words.Post, words.Moderate));
        if (check.Failed) return check.Errors;

        return new CategoryTraits(
            name!.Trim(), slug, description?.Trim() ?? "", color ?? Category.DefaultColor, icon, words.SortOrder.Or(now?.SortOrder ?? 0),
            words.IsActive.IsGiven ? words.IsActive.Value : now?.IsActive ?? true, words.IsPublic.IsGiven ? words.IsPublic.Value : now?.IsPublic ?? true, access);
    }

    private static bool Fits(string? text, int length) => text is null || TextRules.Length(text) <= length;

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.NonBacktracking)]
    private static partial Regex ColorForm();
}
