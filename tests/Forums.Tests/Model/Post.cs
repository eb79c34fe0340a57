namespace Forums.Tests.Model;

/// <summary>What topics and replies have in common.</summary>
internal abstract class Post
{
    public required long Id { get; init; }

    public required Person Author { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsEdited { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Removed for good.</summary>
    public bool IsGone { get; set; }

    /// <summary>What it said before its edits, the latest last.</summary>
    public List<string> Before { get; } = [];

    public Dictionary<Person, int> Votes { get; } = [];

    public HashSet<(string Emoji, Person Who)> Reactions { get; } = [];

    public int Score => Votes.Values.Sum();

    /// <summary>Where it stands; of a topic, itself.</summary>
    public abstract Topic In { get; }

    public abstract string Path { get; }

    /// <summary>The code of what is said to those for whom it is not there.</summary>
    public abstract string NotFound { get; }

    /// <summary>Whether it is there for somebody. What is deleted is there for who keeps order.</summary>
    public bool Shows(Person who) => !IsGone && In.Category.Sees(who) && (In.Category.IsModeratedBy(who) || !(IsDeleted || In.IsDeleted));

    /// <summary>Whether somebody may come to read a word of it: it is there for them, and the word stands in it, or stood in it and it is their own.</summary>
    public bool MayRead(Person who, string word) => Shows(who) && (In.Category.IsModeratedBy(who) || who == Author || Says(word));

    protected virtual bool Says(string word) => Text.Contains(word, StringComparison.Ordinal);
}
