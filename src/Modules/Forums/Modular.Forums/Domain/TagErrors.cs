using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>What cannot be asked of tags.</summary>
internal static class TagErrors
{
    public static readonly Error UnknownSort = new(Invalid, "forums.tag.unknown_sort", "Sort by count or name.");
    public static readonly Error PrefixMalformed = new(Invalid, "forums.tag.prefix_malformed", $"A tag begins with at most {TagSet.MaxLength} letters, digits and hyphens.");
}
