using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a section can refuse.</summary>
internal static class SectionErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.section.not_found", "There is no such section.");
    public static readonly Error NameTaken = new(Conflict, "forums.section.name_taken", "Another section has this name.", "/name");
    public static readonly Error NotEmpty = new(Conflict, "forums.section.not_empty", "There are categories in this section. Move or delete them first.");
    public static readonly Error NothingToEdit = new(Invalid, "forums.section.nothing_to_edit", "Give at least one field to change.");
    public static readonly Error NameMissing = new(Invalid, "forums.section.name_missing", "Give the section a name.");
    public static readonly Error NameTooLong = new(Invalid, "forums.section.name_too_long", $"Keep it to {Section.MaxNameLength} characters.");
    public static readonly Error NameUnreadable = new(Invalid, "forums.section.name_unreadable", "Control characters are not accepted.");

    public static readonly Error OrderMissing = new(Invalid, "forums.section.order_missing", "List all sections, each with its categories.");
    public static readonly Error Unknown = new(Invalid, "forums.section.unknown", "There is no such section.");
    public static readonly Error Repeated = new(Invalid, "forums.section.repeated", "This one is listed already.");
    public static readonly Error OrderIncomplete = new(Invalid, "forums.section.order_incomplete", "The order has to name every section and every category once.");
}
