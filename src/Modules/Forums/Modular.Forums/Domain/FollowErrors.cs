using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way following can be refused.</summary>
internal static class FollowErrors
{
    public static readonly Error LevelUnknown = new(Invalid, "forums.follow.level_unknown", "The level is follow or mute.");
    public static readonly Error TooMany = new(Conflict, "forums.follow.too_many", "10,000 follows and mutes are all that are kept; take one back.");
    public static readonly Error NothingToSet = new(Invalid, "forums.follow.nothing_to_set", "Say true or false.");
}
