namespace Forums.Tests.Model;

/// <summary>A topic, by the rules alone.</summary>
internal sealed class Topic : Post
{
    public required Category Category { get; set; }

    public required string Title { get; set; }

    public required string[] Tags { get; set; }

    public required DateTimeOffset LastActivityAt { get; set; }

    public HashSet<string> Flags { get; } = new(StringComparer.Ordinal);

    public List<Reply> Replies { get; } = [];

    public Reply? Solution { get; set; }

    public Topic? MergedInto { get; set; }

    public override Topic In => this;

    public override string Path => $"/api/v1/forums/topics/{Id}";

    public override string NotFound => "forums.topic.not_found";

    public int ReplyCount => Replies.Count(r => !r.IsDeleted);

    public bool Is(string flag) => Flags.Contains(flag);

    /// <summary>Adds why nobody writes in it any more; a lock does not stop who keeps order from mending what is there.</summary>
    public Verdict Closed(Verdict verdict, bool moderates) => verdict
        .Refuse(IsDeleted, 409, "forums.topic.deleted")
        .Refuse(Is("archive"), 409, "forums.topic.archived")
        .Refuse(Is("lock") && !moderates, 409, "forums.topic.locked");

    public void Solve(Reply? reply, bool solved)
    {
        Solution = reply;
        if (solved) Flags.Add("solved");
        else Flags.Remove("solved");
    }

    public override string ToString() => $"topic {Id} in {Category}";

    protected override bool Says(string word) => base.Says(word) || Title.Contains(word, StringComparison.Ordinal);
}
