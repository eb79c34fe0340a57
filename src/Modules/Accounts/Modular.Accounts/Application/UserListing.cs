using System.Text.Json.Serialization;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>A user in a list: what everybody may see, and for those who manage users what they need.</summary>
internal sealed record UserListing : Profile
{
    public UserListing(Profile profile) : base(profile) { }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Email { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsActive { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LastActiveAt { get; private init; }

    public static UserListing ForAdmin(User user) => new(From(user)) { Email = user.Email, IsActive = user.IsActive, LastActiveAt = user.LastActiveAt };
}
