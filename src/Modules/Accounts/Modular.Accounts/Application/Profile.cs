using System.Linq.Expressions;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>What everybody may see of a user.</summary>
internal sealed record Profile(
    Guid Id, string Username, string DisplayName, string? AvatarUrl, string Bio, IReadOnlyList<Role> Roles, DateTimeOffset CreatedAt, EntityTag Etag) : ITagged
{
    public static readonly Expression<Func<User, Profile>> Of =
        u => new Profile(u.Id, u.Username, u.DisplayName, u.AvatarUrl, u.Bio, u.Roles, u.CreatedAt, new EntityTag(u.Version, 0));

    private static readonly Func<User, Profile> Show = Of.Compile();

    public static Profile From(User user) => Show(user);
}
