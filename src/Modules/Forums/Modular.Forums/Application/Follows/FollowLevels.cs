using Modular.Forums.Domain;

namespace Modular.Forums.Application.Follows;

/// <summary>Levels by name.</summary>
internal static class FollowLevels
{
    public static Result<FollowLevel> Parse(string? text) => text switch
    {
        "follow" => FollowLevel.Follow,
        "mute" => FollowLevel.Mute,
        _ => FollowErrors.LevelUnknown,
    };

    public static string NameOf(FollowLevel level) => level switch
    {
        FollowLevel.Follow => "follow",
        FollowLevel.Mute => "mute",
        _ => "none",
    };
}
