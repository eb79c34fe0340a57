using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a vote can be refused.</summary>
internal static class VoteErrors
{
    public static readonly Error OwnPost = new(Forbidden, "forums.vote.own_post", "Nobody votes on what they wrote themselves.");
    public static readonly Error ValueUnknown = new(Invalid, "forums.vote.value_unknown", "Vote up, down or none.");
}
