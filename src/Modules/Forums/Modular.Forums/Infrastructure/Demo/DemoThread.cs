namespace Modular.Forums.Infrastructure.Demo;

/// <summary>A demo topic's replies, with their ids, times and places in the tree worked out.</summary>
internal sealed class DemoThread(long topicId, DateTimeOffset createdAt, Queue<long> ids)
{
    private readonly List<Written> _replies = [];

    public long TopicId { get; } = topicId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public IReadOnlyList<Written> Replies => _replies;

    public DateTimeOffset LastAt => _replies.Count == 0 ? CreatedAt : _replies.Max(r => r.At);

    public long? Solution => _replies.Where(r => r.Source.Solution).Select(r => (long?)r.Id).FirstOrDefault();

    public void Add(IReadOnlyList<DemoReply> replies, Written? parent)
    {
        foreach (var source in replies)
        {
            long[] path = parent is null ? [] : [.. parent.Path, parent.Id];
            var written = new Written(source, ids.Dequeue(), parent?.Id, path, (parent?.At ?? CreatedAt).AddMinutes(source.MinutesLater));
            _replies.Add(written);
            Add(source.Replies ?? [], written);
        }
    }

    internal sealed record Written(DemoReply Source, long Id, long? ParentId, long[] Path, DateTimeOffset At);
}
