using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>The caller as the categories' access lists know them.</summary>
/// <param name="Roles">All that they count as.</param>
internal readonly record struct Viewer(Audience Roles)
{
    /// <summary>For what the product does for itself.</summary>
    public static readonly Viewer Everything = new(Audience.Everybody);

    /// <summary>The same as a number, for SQL.</summary>
    public short Bits => (short)Roles;

    public bool ManagesCategories => Roles.HasFlag(Audience.Admins);

    public static Viewer Of(Caller caller)
    {
        var roles = Audience.Guests;
        if (caller.UserId is not null) roles |= Audience.Users;
        if (caller.Can(ForumsPermissions.Moderate.Name)) roles |= Audience.Moderators;
        if (caller.Can(ForumsPermissions.ManageCategories.Name)) roles |= Audience.Admins;
        return new(roles);
    }

    /// <summary>Somebody who is not there, by the role that they have.</summary>
    public static Viewer Of(Role role) => role switch
    {
        Role.Admin => new(Audience.Everybody),
        Role.Moderator => new(Audience.Guests | Audience.Users | Audience.Moderators),
        _ => new(Audience.Guests | Audience.Users),
    };
}
