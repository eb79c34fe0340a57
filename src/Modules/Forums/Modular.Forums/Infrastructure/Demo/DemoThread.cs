using Modular.Forums.Infrastructure.Threads;

namespace Modular.Forums.Infrastructure.Demo;

/// <summary>A demo topic's replies, with their times and places in the tree worked out. One that answers what is not there answers the topic.</summary>
internal sealed class DemoThread(long topicId, DateTimeOffset createdAt)
{
    private List<Written> _replies = [];
    private readonly Dictionary<string, Written> _named = new(StringComparer.Ordinal);

    public long TopicId { get; } = topicId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public IReadOnlyList<Written> Replies => _replies;

    /// <summary>How many answered what is not there.</summary>
    public int Orphans { get; private set; }

    public Written? Last => _replies.MaxBy(r => r.At);

    public DateTimeOffset LastAt => Last?.At ?? CreatedAt;

    public Written? Solution => _replies.Find(r => r.Source.Solution);

    public void Add(IReadOnlyList<DemoReply> replies, Written? parent)
    {
        foreach (var source in replies)
        {
            var answered = source.Parent is null ? parent : Find(source.Parent);
            var written = new Written(source, answered, (answered?.At ?? CreatedAt).AddMinutes(source.MinutesLater));
            _replies.Add(written);
            if (source.Name is { } name) _named.Add(name, written);
            Add(source.Replies ?? [], written);
        }
    }

    /// <summary>Gives out ids in the order of time, as posting does.</summary>
    public void Number(Queue<long> ids)
    {
        _replies = [.. _replies.OrderBy(r => r.At)];
        foreach (var reply in _replies) reply.Id = ids.Dequeue();
    }

    private Written? Find(string name)
    {
        if (_named.TryGetValue(name, out var found)) return found;

        Orphans++;
        return null;
    }

    internal sealed record Written(DemoReply Source, Written? Parent, DateTimeOffset At)
    {
        public long Id { get; set; }

        public Place PlaceIn(long topicId, IReadOnlyDictionary<string, Guid> authors)
        {
            var branch = new List<(long, Guid)>();
            for (var reply = this; reply is not null; reply = reply.Parent) branch.Add((reply.Id, authors[reply.Source.Author]));
            branch.Reverse();
            return Place.Of(topicId, branch);
        }
    }
}
