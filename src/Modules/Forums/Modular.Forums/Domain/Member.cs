namespace Modular.Forums.Domain;

/// <summary>What the forums keep of a person beside what they wrote; also the row that is locked where their things are counted.</summary>
internal sealed class Member
{
    private Member() { }

    public Guid UserId { get; private init; }

    /// <summary>Whether they follow the topics that they open or reply to.</summary>
    public bool FollowsOwnPosts { get; private init; } = true;

    /// <summary>The number of their last notification.</summary>
    public long LastNotification { get; private init; }
}
