using static Modular.Kernel.ErrorKind;

namespace Modular.Accounts.Domain;

/// <summary>Every way in which an account can refuse.</summary>
internal static class UserErrors
{
    public static readonly Error UsernameMalformed = new(Invalid, "accounts.username.malformed",
        $"A username has {Username.MinLength} to {Username.MaxLength} letters, digits or underscores and begins with a letter.");
    public static readonly Error UsernameReserved = new(Invalid, "accounts.username.reserved", "This name speaks for the house. Choose another.");
    public static readonly Error UsernameTaken = new(Conflict, "accounts.username.taken", "Somebody has this username already.", "/username");

    public static readonly Error EmailMalformed = new(Invalid, "accounts.email.malformed", "This is not an email address.");
    public static readonly Error EmailTaken = new(Conflict, "accounts.email.taken", "There is an account with this email address already.", "/email");

    public static readonly Error PasswordTooShort = new(Invalid, "accounts.password.too_short", $"A password has at least {Password.MinLength} characters.");
    public static readonly Error PasswordTooLong = new(Invalid, "accounts.password.too_long", $"A password has at most {Password.MaxLength} characters.");
    public static readonly Error PasswordTooCommon = new(Invalid, "accounts.password.too_common", "This is one of the passwords that are tried first. Choose another.");

    public static readonly Error DisplayNameMalformed = new(Invalid, "accounts.display_name.malformed",
        $"A display name has 1 to {DisplayName.MaxLength} characters on one line.");

    public static readonly Error RoleUnknown = new(Invalid, "accounts.role.unknown", "There is no such role; there are user, moderator and admin.");
    public static readonly Error RolesMissing = new(Invalid, "accounts.roles.missing", "Say which roles the user is to have.");
    public static readonly Error LastAdmin = new(Conflict, "accounts.roles.last_admin", "This is the last admin. Make another one first.");

    public static readonly Error NotFound = new(ErrorKind.NotFound, "accounts.user.not_found", "There is no such user.");
    public static readonly Error IdMalformed = new(Invalid, "accounts.user.id_malformed", "This is not a user's id.");
    public static readonly Error IdsOutOfRange = new(Invalid, "accounts.user.ids_out_of_range", $"Ask for 1 to {PageRequest.MaxLimit} ids.");
}
