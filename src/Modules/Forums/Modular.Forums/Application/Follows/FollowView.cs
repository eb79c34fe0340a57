namespace Modular.Forums.Application.Follows;

/// <summary>How much the caller wants to hear of something.</summary>
/// <param name="Level">follow, mute or none.</param>
/// <param name="IsAutomatic">True where they follow it because they wrote there.</param>
/// <param name="Since">Since when; null for none.</param>
internal sealed record FollowView(string Level, bool IsAutomatic, DateTimeOffset? Since)
{
    public static readonly FollowView None = new("none", false, null);
}
