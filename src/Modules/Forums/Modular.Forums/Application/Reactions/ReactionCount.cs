namespace Modular.Forums.Application.Reactions;

/// <summary>One emoji at a post.</summary>
/// <param name="Emoji">The emoji, spelled the one way it is kept.</param>
/// <param name="Count">How many people put it there.</param>
/// <param name="Mine">Whether the caller did.</param>
internal sealed record ReactionCount(string Emoji, int Count, bool Mine);
