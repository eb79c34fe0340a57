namespace Modular.Forums.Application.Votes;

/// <summary>The caller's vote on a post.</summary>
/// <param name="Value">up, down or none.</param>
/// <param name="Score">All votes up minus all votes down.</param>
internal sealed record VoteView(string Value, int Score);
