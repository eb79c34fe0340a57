using System.Globalization;
using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain.Sanctions;

/// <summary>Every way a sanction can refuse, or be refused.</summary>
internal static class SanctionErrors
{
    public static readonly Error UnknownPerson = new(NotFound, "forums.person.not_found", "There is no such person.");
    public static readonly Error NotAllowed = new(Forbidden, "forums.sanction.not_allowed", "Only moderators may warn and suspend people.");
    public static readonly Error OfAdmin = new(Forbidden, "forums.sanction.of_admin", "An admin cannot be warned or suspended.");
    public static readonly Error OfYourself = new(Forbidden, "forums.sanction.of_yourself", "This is you.");
    public static readonly Error NotSuspended = new(Conflict, "forums.sanction.not_suspended", "This person is not suspended.");

    public static readonly Error ReasonMissing = new(Invalid, "forums.sanction.reason_missing", "Say why; the person will read it.");
    public static readonly Error ReasonTooLong = new(Invalid, "forums.sanction.reason_too_long", $"Keep it to {SanctionReason.MaxLength} characters.");
    public static readonly Error ReasonUnreadable = new(Invalid, "forums.sanction.reason_unreadable", "Control characters are not accepted.");
    public static readonly Error UntilMissing = new(Invalid, "forums.sanction.until_missing", "Say until when.");
    public static readonly Error UntilPast = new(Invalid, "forums.sanction.until_past", "A suspension ends in the future.");
    public static readonly Error UntilTooFar = new(Invalid, "forums.sanction.until_too_far", $"A suspension ends within {SuspensionEnd.MaxYears} years.");

    public static Error Suspended(DateTimeOffset until) =>
        new(Forbidden, "forums.suspended", string.Create(CultureInfo.InvariantCulture, $"You may read but not write here until {until.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}."));
}
