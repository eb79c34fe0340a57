namespace Modular.Scheduling.Application;

/// <summary>What happens to jobs, on all nodes, while it happens. For watching, not for keeping: at high rates some is left out, and says so.</summary>
internal interface IJobFeed
{
    /// <summary>Begins to listen; null when as many listen on this node as may.</summary>
    IJobFeedReader? Listen();
}

/// <summary>One listener's view.</summary>
internal interface IJobFeedReader : IDisposable
{
    /// <summary>What has happened since the last call, at once or as soon as there is something; empty when <paramref name="atMost"/> is over. Null when this listener was too slow and is cut off.</summary>
    Task<IReadOnlyList<FeedItem>?> NextAsync(TimeSpan atMost, CancellationToken cancel);
}

/// <summary>One thing to tell: a happening, or how many were left out because there were too many.</summary>
internal sealed record FeedItem(JobHappening? Happening, int LeftOut);
