using System.Collections.Frozen;

namespace Modular.Accounts.Domain;

/// <summary>Names that would be taken for the house itself, or that stand for something else in addresses and mentions.</summary>
internal static class ReservedUsernames
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "abuse", "admin", "administrator", "administrators", "admins", "all", "anonymous", "anyone", "api", "bot", "channel", "contact", "deleted",
        "deleted_user", "everybody", "everyone", "guest", "help", "helpdesk", "here", "host", "hostmaster", "info", "mail", "me", "mod", "moderation",
        "moderator", "moderators", "mods", "modular", "nobody", "noreply", "no_reply", "null", "official", "operator", "owner", "postmaster", "privacy",
        "root", "security", "staff", "superuser", "support", "sysadmin", "system", "team", "undefined", "unknown", "user", "users", "webmaster",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(Username name) => Names.Contains(name.Text) || name.Text.StartsWith(ErasedName.Prefix, StringComparison.OrdinalIgnoreCase);
}
