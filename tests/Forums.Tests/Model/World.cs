namespace Forums.Tests.Model;

/// <summary>Everything that is there, and who did what with it.</summary>
internal sealed class World
{
    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }

    /// <summary>By id; deleted ones too.</summary>
    public SortedDictionary<long, Topic> Topics { get; } = [];

    public SortedDictionary<long, Reply> Replies { get; } = [];

    public List<Case> Cases { get; } = [];

    public Dictionary<(Person Who, Topic Topic), Follow> Follows { get; } = [];

    /// <summary>How far people said they have read: a reply's id, 0 where there was none.</summary>
    public Dictionary<(Person Who, Topic Topic), long> Read { get; } = [];

    /// <summary>Posts whose authors will follow the topic a moment later, by themselves.</summary>
    public List<(Person Who, Topic Topic, long ReplyId)> Unsettled { get; } = [];

    public Secrets Secrets { get; } = new();

    public Person Of(int rank) => People.First(p => p.Rank == rank);

    public bool IsTaken(Category category, string title, Topic? but = null) =>
        Topics.Values.Any(t => t.Category == category && !t.IsDeleted && t != but && string.Equals(t.Title, title, StringComparison.OrdinalIgnoreCase));

    /// <summary>The followers of the log have caught up: whoever wrote in a topic follows it, unless they said otherwise, and has read as far as they wrote.</summary>
    public void Settle()
    {
        foreach (var (who, topic, reply) in Unsettled)
        {
            if (topic.IsGone || !who.FollowsOwnPosts || !Follows.TryAdd((who, topic), new("follow", IsAutomatic: true))) continue;
            Read.TryAdd((who, topic), reply);
        }

        Unsettled.Clear();
    }

    /// <summary>Replies by others that somebody has not read; whoever never said how far they are has all of it before them.</summary>
    public int Unread(Person who, Topic topic) => Read.TryGetValue((who, topic), out var position)
        ? topic.Replies.Count(r => r.Id > position && !r.IsDeleted && r.Author != who)
        : topic.ReplyCount;

    public void Remove(Topic topic)
    {
        foreach (var stub in Topics.Values.Where(t => t.MergedInto == topic)) stub.MergedInto = null;
        foreach (var reply in topic.Replies.ToList()) Remove(reply);
        foreach (var key in Follows.Keys.Where(k => k.Topic == topic).ToList()) Follows.Remove(key);
        foreach (var key in Read.Keys.Where(k => k.Topic == topic).ToList()) Read.Remove(key);
        foreach (var person in People)
            foreach (var (key, _) in person.Drafts.Where(d => d.Value.Topic == topic).ToList()) person.Drafts.Remove(key);
        Cases.RemoveAll(c => c.Post == topic);
        Topics.Remove(topic.Id);
        topic.IsGone = true;
    }

    /// <summary>What answered it answers what it answered.</summary>
    public void Remove(Reply reply)
    {
        if (reply.Topic.Solution == reply) reply.Topic.Solve(null, false);
        foreach (var answer in reply.Topic.Replies.Where(r => r.Parent == reply)) answer.Parent = reply.Parent;
        reply.Topic.Replies.Remove(reply);
        Cases.RemoveAll(c => c.Post == reply);
        Replies.Remove(reply.Id);
        reply.IsGone = true;
    }
}

/// <summary>How much somebody wants to hear of a topic.</summary>
internal sealed record Follow(string Level, bool IsAutomatic);

/// <summary>A post that was reported, until somebody decides.</summary>
internal sealed class Case(Post post)
{
    public long Id { get; set; }

    public Post Post { get; set; } = post;

    public List<Person> Reporters { get; } = [];

    public string Status { get; set; } = "pending";

    public bool IsOpenTo(Person who) => Post.In.Category.IsModeratedBy(who);
}
