namespace Modular.Forums.Application.Reactions;

/// <summary>The reactions to a topic and to a page of its replies.</summary>
/// <param name="Topic">To the topic itself.</param>
/// <param name="Replies">To those of the replies asked for that have any.</param>
internal sealed record TopicReactions(IReadOnlyList<ReactionCount> Topic, IReadOnlyList<ReplyReactions> Replies);

/// <summary>The reactions to a reply.</summary>
/// <param name="ReplyId">The reply.</param>
/// <param name="Items">One for each emoji.</param>
internal sealed record ReplyReactions(long ReplyId, IReadOnlyList<ReactionCount> Items);
