using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a category can refuse.</summary>
internal static class CategoryErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.category.not_found", "There is no such category.");
    public static readonly Error Missing = new(Invalid, "forums.category.missing", "Say which category: its slug or its id.");
    public static readonly Error Unknown = new(Invalid, "forums.category.unknown", "There is no such category.");
    public static readonly Error SlugTaken = new(Conflict, "forums.category.slug_taken", "Another category has this slug.", "/slug");

    public static readonly Error ReadOnly = new(Forbidden, "forums.category.read_only", "You may read this category but not write in it.");
    public static readonly Error NotModerated = new(Forbidden, "forums.category.not_moderated", "Only who keeps order in this category may do that.");
    public static readonly Error UnknownRole = new(Invalid, "forums.category.unknown_role", "A role is guest, user, moderator or admin.");
    public static readonly Error GuestsOnlySee = new(Invalid, "forums.category.guests_only_see", "Guests can be let see, not write or moderate.");
    public static readonly Error MustSeeToAct = new(Invalid, "forums.category.must_see_to_act", "Who writes or moderates must be able to see the category.");

    public static readonly Error NotEmpty = new(Conflict, "forums.category.not_empty", "There are topics in this category. Say where they go: moveTo.", "?moveTo");
    public static readonly Error SameTarget = new(Invalid, "forums.category.same_target", "Its topics have to go to another category.");
    public static readonly Error NothingToEdit = new(Invalid, "forums.category.nothing_to_edit", "Give at least one field to change.");
    public static readonly Error TooManyRoles = new(Invalid, "forums.category.too_many_roles", "Name each role once.");

    public static readonly Error NameMissing = new(Invalid, "forums.category.name_missing", "Give the category a name.");
    public static readonly Error NameTooLong = new(Invalid, "forums.category.name_too_long", $"Keep it to {Category.MaxNameLength} characters.");
    public static readonly Error DescriptionTooLong = new(Invalid, "forums.category.description_too_long", $"Keep it to {Category.MaxDescriptionLength} characters.");
    public static readonly Error SlugMalformed = new(Invalid, "forums.category.slug_malformed", $"A slug is lower-case-with-hyphens with a letter in it, at most {Slug.MaxLength} characters.");
    public static readonly Error ColorMalformed = new(Invalid, "forums.category.color_malformed", "A colour is #rrggbb.");
}
