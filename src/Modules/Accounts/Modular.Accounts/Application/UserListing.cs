using System.Text.Json.Serialization;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>A user in a list: what everybody may see, and for those who manage users what they need.</summary>
internal sealed record UserListing(
    Guid Id, string Username, string DisplayName, string? AvatarUrl, string Bio, IReadOnlyList<Role> Roles, DateTimeOffset CreatedAt, EntityTag Etag)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Email { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsActive { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LastActiveAt { get; private init; }

    public static UserListing ForAll(Profile p) => new(p.Id, p.Username, p.DisplayName, p.AvatarUrl, p.Bio, p.Roles, p.CreatedAt, p.Etag);

    public static UserListing ForAdmin(User user) => ForAll(Profile.From(user)) with { Email = user.Email, IsActive = user.IsActive, LastActiveAt = user.LastActiveAt };
}
