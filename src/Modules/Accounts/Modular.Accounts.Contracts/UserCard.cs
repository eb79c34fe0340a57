namespace Modular.Accounts.Contracts;

/// <summary>How a user is shown beside what they wrote.</summary>
/// <param name="Id">The user.</param>
/// <param name="Username">Unique, ASCII, safe in addresses.</param>
/// <param name="DisplayName">What they call themselves.</param>
/// <param name="AvatarUrl">Their picture, if they have one.</param>
public sealed record UserCard(Guid Id, string Username, string DisplayName, string? AvatarUrl)
{
    /// <summary>Stands in for somebody who is not there any more.</summary>
    public static UserCard Gone(Guid id) => new(id, "deleted", "Deleted user", null);
}
