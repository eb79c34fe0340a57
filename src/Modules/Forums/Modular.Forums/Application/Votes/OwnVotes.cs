namespace Modular.Forums.Application.Votes;

/// <summary>The caller's votes in a topic.</summary>
/// <param name="Topic">On the topic itself: up, down or none.</param>
/// <param name="Replies">On those of the replies asked for that the caller voted on.</param>
internal sealed record OwnVotes(string Topic, IReadOnlyList<ReplyVote> Replies);

/// <summary>The caller's vote on a reply.</summary>
/// <param name="ReplyId">The reply.</param>
/// <param name="Value">up or down.</param>
internal sealed record ReplyVote(long ReplyId, string Value);
