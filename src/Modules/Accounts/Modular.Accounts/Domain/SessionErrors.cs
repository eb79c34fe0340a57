using static Modular.Kernel.ErrorKind;

namespace Modular.Accounts.Domain;

/// <summary>Every way in which signing in, and staying so, can be refused.</summary>
internal static class SessionErrors
{
    /// <summary>The same for a wrong name, a wrong password and a closed account, so that nobody learns which names exist.</summary>
    public static readonly Error LoginFailed = new(Unauthenticated, "accounts.login.failed", "This name and password do not belong together.");
    public static readonly Error LoginMissing = new(Invalid, "accounts.login.missing", "Give a username or an email address.");
    public static readonly Error PasswordMissing = new(Invalid, "accounts.password.missing", "Give the password.");
    public static readonly Error KindUnknown = new(Invalid, "accounts.session.kind_unknown", "A session is \"token\" or \"cookie\".");
    public static readonly Error CrossSite = new(Forbidden, "accounts.login.cross_site", "A cookie session is only opened from our own pages.");
    public static readonly Error Busy = new(Unavailable, "accounts.login.busy", "Too many people sign in right now. Try again in a moment.", RetryAfter: TimeSpan.FromSeconds(5));

    public static readonly Error RefreshInvalid = new(Unauthenticated, "accounts.refresh.invalid", "This refresh token is not valid. Sign in again.");
    public static readonly Error RefreshReused = new(Unauthenticated, "accounts.refresh.reused",
        "This refresh token was used before, so its session was ended for safety. Sign in again.");
    public static readonly Error RefreshRaced = new(Conflict, "accounts.refresh.raced", "Another request used this token a moment ago. Use the tokens that it was given.");

    public static readonly Error Ended = new(Unauthenticated, "accounts.session.ended", "This session has ended. Sign in again.");
    public static readonly Error NotFound = new(ErrorKind.NotFound, "accounts.session.not_found", "You have no such session, or it has ended.");
    public static readonly Error None = new(Conflict, "accounts.session.none", "These credentials belong to no session.");
}
