using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>Roles as the categories' access lists know them: each counts as all before it too.</summary>
internal static class RoleAudience
{
    public static Audience Of(Role role) => role switch
    {
        Role.Admin => Audience.Everybody,
        Role.Moderator => Audience.Everybody & ~Audience.Admins,
        _ => Audience.Guests | Audience.Users,
    };
}
