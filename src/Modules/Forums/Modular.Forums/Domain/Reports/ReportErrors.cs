using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain.Reports;

/// <summary>Every way a report can refuse.</summary>
internal static class ReportErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.report.not_found", "There is no such report.");
    public static readonly Error PostMissing = new(Invalid, "forums.report.post_missing", "Say which topic or which reply, and only one of them.");
    public static readonly Error UnknownReason = new(Invalid, "forums.report.unknown_reason", "A reason is spam, abuse, off_topic, illegal or other.");
    public static readonly Error NoteTooLong = new(Invalid, "forums.report.note_too_long", $"Keep it to {ModeratorNote.MaxLength} characters.");
    public static readonly Error NoteUnreadable = new(Invalid, "forums.report.note_unreadable", "Control characters are not accepted.");

    public static readonly Error OwnPost = new(Conflict, "forums.report.own_post", "This is your own.");
    public static readonly Error PostDeleted = new(Conflict, "forums.report.post_deleted", "This was deleted already.");
    public static readonly Error AlreadyReported = new(Conflict, "forums.report.already_reported", "You have reported this, and nobody has decided yet.");

    public static readonly Error Closed = new(Conflict, "forums.report.closed", "Somebody has decided about this already.");
    public static readonly Error UnknownStatus = new(Invalid, "forums.report.unknown_status", "A report is pending, resolved or dismissed.");
    public static readonly Error UnknownAction = new(Invalid, "forums.report.unknown_action", "An action is none, hide, delete, warn or suspend.");
    public static readonly Error UntilOutOfPlace = new(Invalid, "forums.report.until_out_of_place", "Only a suspension has an end.");
    public static readonly Error AssigneeMalformed = new(Invalid, "forums.report.assignee_malformed", "Ask for a person's id, me or none.");
    public static readonly Error AssigneeCannot = new(Invalid, "forums.report.assignee_cannot", "This person does not keep order in that category.");
}
