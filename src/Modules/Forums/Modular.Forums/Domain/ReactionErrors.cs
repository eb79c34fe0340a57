using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a reaction can be refused.</summary>
internal static class ReactionErrors
{
    public static readonly Error NoEmoji = new(Invalid, "forums.reaction.no_emoji", "A reaction is one emoji.");
    public static readonly Error NotAllowed = new(Invalid, "forums.reaction.not_allowed", "This emoji is not one of those that are taken here.");
    public static readonly Error TooManyKinds = new(Conflict, "forums.reaction.too_many_kinds", $"A post takes {Reaction.MaxKinds} different emoji; use one that is there.");
}
