using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain;

/// <summary>Every way a category can refuse.</summary>
internal static class CategoryErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "timeline.category.not_found", "There is no such category.");
    public static readonly Error Missing = new(Invalid, "timeline.category.missing", "Say which category: its slug.");
    public static readonly Error Unknown = new(Invalid, "timeline.category.unknown", "There is no such category.");
    public static readonly Error SlugTaken = new(Conflict, "timeline.category.slug_taken", "Another category has this slug.", "/slug");
    public static readonly Error SlugMalformed = new(Invalid, "timeline.category.slug_malformed", $"A slug is lower-case-with-hyphens, at most {CategorySlug.MaxLength} characters.");
    public static readonly Error NameMissing = new(Invalid, "timeline.category.name_missing", "Give the category a name.");
    public static readonly Error NothingToEdit = new(Invalid, "timeline.category.nothing_to_edit", "Give at least one field to change.");
}
