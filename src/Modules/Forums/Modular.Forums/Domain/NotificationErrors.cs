using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way notifications refuse.</summary>
internal static class NotificationErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.notification.not_found", "There is no such notification.");
    public static readonly Error UpToMissing = new(Invalid, "forums.notification.up_to_missing", "Say up to which notification.");
    public static readonly Error AfterMalformed = new(Invalid, "forums.notification.after_malformed", "Go on after the id of a notification.");
    public static readonly Error TooManyStreams = new(TooMany, "forums.notification.too_many_streams", "So many streams are open already that no more can be had; close one.", RetryAfter: TimeSpan.FromSeconds(10));
}
