namespace Modular.Forums.Application.Follows;

/// <summary>What is to be followed, as the caller names it: one of the three.</summary>
internal sealed record FollowSubject(long? TopicId = null, string? Category = null, string? Tag = null);

/// <summary>The same, once it is known to be there and to be visible to the caller.</summary>
internal sealed record FollowTarget(long? TopicId = null, long? CategoryId = null, string? Tag = null);
