namespace Modular.Forums.Application.Threads;

/// <summary>What people have of a topic beside its posts, and what is kept beside its text. The topics' rows are locked by the caller.</summary>
internal interface IBelongings
{
    /// <summary>
    /// Makes it all the other topic's. Who follows the one follows the other, unless they said something of that themselves; a mute stays behind, for nobody asked not to hear of the other.
    /// Who has read both to the end has read all of it, and otherwise the position that lies further back counts, so that nothing unread is passed over.
    /// </summary>
    /// <param name="from">The topic that goes.</param>
    /// <param name="to">The topic that it becomes part of.</param>
    /// <param name="text">The reply that its text became; null where it has none any more.</param>
    /// <param name="cancel">Cancels the work.</param>
    Task MoveAsync(long from, long to, long? text, CancellationToken cancel);
}
