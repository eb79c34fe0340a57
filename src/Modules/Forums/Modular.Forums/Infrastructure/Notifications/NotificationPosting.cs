using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>
/// Hands what happened on to jobs, in the transaction that says it was seen: each change is told exactly once, whoever dies in between. One job has some changes
/// of one topic, and the jobs of a topic run one after another.
/// </summary>
internal sealed class NotificationPosting(IJobQueue jobs) : IChangeFollower
{
    private const int ChangesInAJob = 20;

    public static string Name => "notifications";

    public async Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel)
    {
        var requests = changes.Where(c => Tells(c.Kind)).GroupBy(c => c.TopicId).SelectMany(JobsOf).ToList();
        if (requests.Count > 0) await jobs.EnqueueAllAsync(requests, cancel);
    }

    private static bool Tells(string kind) =>
        kind is ChangeKind.TopicCreated or ChangeKind.TopicUpdated or ChangeKind.ReplyCreated or ChangeKind.ReplyUpdated or ChangeKind.ReplySolution;

    /// <summary>A new topic is a job of its own: others hear of it than of its replies.</summary>
    private static IEnumerable<JobRequest> JobsOf(IGrouping<long, ChangeRow> topic) =>
        from some in topic.Where(c => c.Kind == ChangeKind.TopicCreated).Chunk(1).Concat(topic.Where(c => c.Kind != ChangeKind.TopicCreated).Chunk(ChangesInAJob))
        select NotifyArgs.Request(new(topic.Key, [.. some.Select(c => c.Position.Id)], some[0].Kind == ChangeKind.TopicCreated));
}
