namespace Modular.Forums.Application.Reactions;

/// <summary>All reactions to a post, the most frequent first.</summary>
/// <param name="Items">One for each emoji.</param>
internal sealed record PostReactions(IReadOnlyList<ReactionCount> Items);
