using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain;

/// <summary>Every way an event can refuse.</summary>
internal static class EventErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "timeline.event.not_found", "There is no such event, or you have not played it yet.");
    public static readonly Error Duplicate = new(Conflict, "timeline.event.duplicate", "There is an event of this title and date.");
    public static readonly Error NothingToEdit = new(Invalid, "timeline.event.nothing_to_edit", "Give at least one field to change.");

    public static readonly Error TitleMissing = new(Invalid, "timeline.event.title_missing", "Say what happened.");
    public static readonly Error TitleTooLong = new(Invalid, "timeline.event.title_too_long", $"Keep it to {EventTitle.MaxLength} characters.");
    public static readonly Error TitleTells = new(Invalid, "timeline.event.title_tells", "The title names the year that players are to find.");
    public static readonly Error DescriptionTells = new(Invalid, "timeline.event.description_tells", "The description names the year that players are to find.");
    public static readonly Error TextUnreadable = new(Invalid, "timeline.event.text_unreadable", "Control characters are not accepted.");
    public static readonly Error AddressMalformed = new(Invalid, "timeline.event.address_malformed", "An address begins with http:// or https://.");
    public static readonly Error DifficultyOutOfRange = new(Invalid, "timeline.event.difficulty_out_of_range", "A difficulty is 1 (easy) to 5 (hard).");
    public static readonly Error UnknownStatus = new(Invalid, "timeline.event.unknown_status", "An event is draft, published or retired.");

    public static Error TextTooLong(int most) => new(Invalid, "timeline.event.text_too_long", $"Keep it to {most} characters.");
}
