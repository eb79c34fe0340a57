namespace Modular.Forums.Infrastructure.Demo;

/// <summary>The shape of demo/forum.json. Flags are there when they hold; times are counted back from now.</summary>
internal sealed record DemoData(IReadOnlyList<DemoCategory> Categories, IReadOnlyList<DemoTopic> Topics);

internal sealed record DemoCategory(string Section, string Name, string Slug, string Description, string Color, string? Icon, int SortOrder);

internal sealed record DemoTopic(
    string Category, string Author, string Title, string Content, string[] Tags, double HoursAgo, long Views,
    bool Pinned, bool Locked, bool Solved, bool Archived, bool Featured, bool Deleted, IReadOnlyList<DemoReply> Replies);

/// <summary>It answers what it stands below, or by <c>parent</c> the reply of the topic that was called so by <c>name</c> before.</summary>
internal sealed record DemoReply(string Author, string Content, double MinutesLater, bool Solution, bool Deleted, string? Name, string? Parent, IReadOnlyList<DemoReply>? Replies);
