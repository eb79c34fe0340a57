using Modular.Accounts.Domain;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Application;

/// <summary>What a user sees of themselves: the profile, the address, and what they may do.</summary>
internal sealed record OwnProfile(
    Guid Id, string Username, string Email, string DisplayName, string? AvatarUrl, string Bio,
    IReadOnlyList<Role> Roles, IReadOnlyList<string> Permissions, DateTimeOffset CreatedAt, EntityTag Etag) : ITagged
{
    public static OwnProfile Of(User user, PermissionTable permissions) => Of(user, permissions.Of(user.Roles));

    /// <summary>For a caller who may do less than their roles allow, as by an API key.</summary>
    public static OwnProfile Of(User user, IReadOnlySet<string> permissions) => new(
        user.Id, user.Username, user.Email, user.DisplayName, user.AvatarUrl, user.Bio,
        user.Roles, [.. permissions.Order(StringComparer.Ordinal)], user.CreatedAt, new(user.Version));
}
