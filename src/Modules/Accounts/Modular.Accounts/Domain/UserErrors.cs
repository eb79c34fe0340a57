using static Modular.Kernel.ErrorKind;

namespace Modular.Accounts.Domain;

/// <summary>Every way in which an account can refuse.</summary>
internal static class UserErrors
{
    public static readonly Error UsernameMalformed = new(Invalid, "accounts.username.malformed",
        $"A username has {Username.MinLength} to {Username.MaxLength} letters, digits or underscores and begins with a letter.");
    public static readonly Error UsernameReserved = new(Invalid, "accounts.username.reserved", "This name speaks for the house. Choose another.");
    public static readonly Error UsernameTaken = new(Conflict, "accounts.username.taken", "Somebody has this username already.", "/username");

    public static readonly Error UsernameLooksTaken = new(Conflict, "accounts.username.look_alike", "This name looks like somebody else's. Choose another.", "/username");

    public static readonly Error EmailMalformed = new(Invalid, "accounts.email.malformed", "This is not an email address.");
    public static readonly Error EmailTaken = new(Conflict, "accounts.email.taken", "There is an account with this email address already.", "/email");

    public static readonly Error PasswordTooShort = new(Invalid, "accounts.password.too_short", $"A password has at least {Password.MinLength} characters.");
    public static readonly Error PasswordTooLong = new(Invalid, "accounts.password.too_long", $"A password has at most {Password.MaxLength} characters.");
    public static readonly Error PasswordTooCommon = new(Invalid, "accounts.password.too_common", "This is one of the passwords that are tried first. Choose another.");

    public static readonly Error PasswordIsName = new(Invalid, "accounts.password.is_name", "A password that is the name or the address is tried first. Choose another.");
    public static readonly Error PasswordUnchanged = new(Invalid, "accounts.password.unchanged", "This is the password that you have. Choose another.");
    public static readonly Error PasswordWrong = new(Forbidden, "accounts.password.wrong", "This is not your password.");
    public static readonly Error PasswordRaced = new(Conflict, "accounts.password.raced", "Another request changed this account's password a moment ago.");

    public static readonly Error DisplayNameMalformed = new(Invalid, "accounts.display_name.malformed",
        $"A display name has 1 to {DisplayName.MaxLength} characters on one line, and no invisible ones.");
    public static readonly Error BioMalformed = new(Invalid, "accounts.bio.malformed", $"A bio has at most {Bio.MaxLength} characters of plain text.");
    public static readonly Error AvatarUrlMalformed = new(Invalid, "accounts.avatar_url.malformed",
        $"An avatar is an absolute https address of at most {AvatarUrl.MaxLength} characters.");
    public static readonly Error NothingToEdit = new(Invalid, "accounts.profile.nothing_to_edit", "Give displayName, avatarUrl or bio.");

    public static readonly Error RoleUnknown = new(Invalid, "accounts.role.unknown", "There is no such role; there are user, moderator and admin.");
    public static readonly Error RolesMissing = new(Invalid, "accounts.roles.missing", "Say which roles the user is to have.");
    public static readonly Error LastAdmin = new(Conflict, "accounts.roles.last_admin", "This is the last admin. Make another one first.");

    public static readonly Error ReasonTooLong = new(Invalid, "accounts.reason.too_long", "A reason has at most 500 characters.");

    public static readonly Error SearchNeedsSignIn = new(Unauthenticated, "accounts.users.sign_in", "Sign in to search for users, or ask for 1 to 100 ids.");
    public static readonly Error SearchForbidden = new(Forbidden, "accounts.users.search_forbidden", "You may not search for users. Ask for 1 to 100 ids.");
    public static readonly Error QueryLength = new(Invalid, "accounts.users.query_length", "Search for 1 to 100 characters.");
    public static readonly Error IdsAndQuery = new(Invalid, "accounts.users.ids_and_query", "Ask for ids or search, not both.", "?ids");

    public static readonly Error ExternalIdMalformed = new(Invalid, "accounts.external_id.malformed", "An id of another system has 1 to 200 characters, and so has the system's name, up to 50.");

    public static readonly Error ImportUnreadable = new(Invalid, "accounts.import.unreadable", "This line is no JSON object of a user.");

    public static readonly Error ContentUnknown = new(Invalid, "accounts.erasure.content_unknown", "Say content=keep or content=remove.", "?content");

    public static readonly Error NotFound = new(ErrorKind.NotFound, "accounts.user.not_found", "There is no such user.");
    public static readonly Error IdMalformed = new(Invalid, "accounts.user.id_malformed", "This is not a user's id.");
    public static readonly Error IdsOutOfRange = new(Invalid, "accounts.user.ids_out_of_range", $"Ask for 1 to {PageRequest.MaxLimit} ids.");
}
