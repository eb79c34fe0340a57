namespace Modular.Accounts.Domain;

/// <summary>Somebody as another system had them; what it did not know is null.</summary>
/// <param name="Id">Their id there.</param>
/// <param name="Username">Their name there, whatever it was.</param>
/// <param name="Email">Their address, if it was one.</param>
/// <param name="PasswordHash">A bcrypt hash, or one of ASP.NET Core Identity; anything else signs nobody in.</param>
/// <param name="DisplayName">What they called themselves.</param>
/// <param name="AvatarUrl">Their picture.</param>
/// <param name="Bio">What they told of themselves.</param>
/// <param name="Role">user, moderator or admin; admins come in as moderators, and are made admins here by somebody who is one.</param>
/// <param name="IsActive">False where they were shut out.</param>
/// <param name="CreatedAt">When they joined there.</param>
/// <param name="LastActiveAt">When they were last seen there.</param>
internal sealed record ImportedUser(
    string? Id, string? Username, string? Email, string? PasswordHash = null, string? DisplayName = null, string? AvatarUrl = null, string? Bio = null,
    string? Role = null, bool IsActive = true, DateTimeOffset? CreatedAt = null, DateTimeOffset? LastActiveAt = null)
{
    public override string ToString() => $"imported user {Id}";
}
