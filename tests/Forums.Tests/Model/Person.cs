namespace Forums.Tests.Model;

/// <summary>Somebody who takes part; without a user, a guest.</summary>
internal sealed class Person(string name, int rank, TestClient client, TestClient other, TestUser? user)
{
    public const int Guest = 0;
    public const int Member = 1;
    public const int Moderator = 2;
    public const int Admin = 3;

    public string Name => name;

    /// <summary>Whoever has a higher one may do all that a lower one may.</summary>
    public int Rank => rank;

    public TestClient Client => client;

    /// <summary>Reads on another node, which has to have heard of everything too.</summary>
    public TestClient Other => other;

    public TestUser? User => user;

    public bool IsGuest => user is null;

    public Guid Id => user!.Id;

    public bool IsSuspended { get; set; }

    public int Warnings { get; set; }

    public bool FollowsOwnPosts { get; set; } = true;

    public Dictionary<string, Draft> Drafts { get; } = new(StringComparer.Ordinal);

    public override string ToString() => name;
}

/// <summary>What somebody has begun to write.</summary>
internal sealed record Draft(string Title, string Content, string ETag, Topic? Topic);
