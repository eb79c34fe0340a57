using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>The tags that a list is narrowed to: all of them, separated by commas.</summary>
internal static class TagFilter
{
    public static Result<TagSet> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return TagSet.None;

        var tags = TagSet.Parse(text.Split(','));
        return tags.IsFailed ? tags.Errors[0].At("?tag") : tags;
    }
}
