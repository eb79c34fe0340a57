namespace Modular.Forums.Infrastructure.Feeds;

/// <summary><c>Modular:Forums:Feed</c>.</summary>
internal sealed record FeedSettings
{
    public const string Section = "Modular:Forums:Feed";

    /// <summary>How long a follower hears nothing before it is told that the connection stands.</summary>
    public double HeartbeatSeconds { get; init; } = 30;

    /// <summary>How often the log is looked at without being told.</summary>
    public double PollSeconds { get; init; } = 1;

    /// <summary>Followers of this node.</summary>
    public int MaxStreams { get; init; } = 1000;

    /// <summary>Of one caller.</summary>
    public int MaxStreamsEach { get; init; } = 10;

    /// <summary>How many events a follower may be behind before it is cut off.</summary>
    public int Backlog { get; init; } = 1000;

    public TimeSpan Heartbeat => TimeSpan.FromSeconds(HeartbeatSeconds);

    public TimeSpan Poll => TimeSpan.FromSeconds(PollSeconds);

    public bool IsValid => HeartbeatSeconds is >= 0.1 and <= 600 && PollSeconds is >= 0.05 and <= 60 && MaxStreams is >= 1 and <= 100_000 && MaxStreamsEach is >= 1 and <= 100_000
        && Backlog is >= 10 and <= 100_000;
}
