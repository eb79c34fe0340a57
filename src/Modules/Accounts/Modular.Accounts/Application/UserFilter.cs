namespace Modular.Accounts.Application;

/// <summary>Which users an admin looks for.</summary>
/// <param name="Text">A part of the username, the address or the display name, ignoring case; null for all.</param>
/// <param name="Role">Who has this role; null for all.</param>
/// <param name="IsActive">Only open, or only closed accounts; null for both.</param>
internal sealed record UserFilter(string? Text, Role? Role, bool? IsActive)
{
    public const string Sort = "newest";
    public const int MaxTextLength = 100;
}
