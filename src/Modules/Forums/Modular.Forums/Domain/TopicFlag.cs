namespace Modular.Forums.Domain;

/// <summary>What a topic can be besides open; each independent of the others.</summary>
internal enum TopicFlag
{
    /// <summary>First in every list.</summary>
    Pinned,

    /// <summary>Takes no more replies and no edits of its author's.</summary>
    Locked,

    /// <summary>Kept to be read.</summary>
    Archived,

    /// <summary>Worth showing.</summary>
    Featured,

    /// <summary>Answered; by one of its replies, or without.</summary>
    Solved,
}
