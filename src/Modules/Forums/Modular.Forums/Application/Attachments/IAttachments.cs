using Modular.Forums.Domain;
using Modular.Platform.Content;

namespace Modular.Forums.Application.Attachments;

/// <summary>The files beside the posts.</summary>
internal interface IAttachments
{
    /// <summary>What one person keeps here, and sent in the 24 hours before <paramref name="now"/>.</summary>
    Task<AttachmentUse> UseOfAsync(Guid ownerId, DateTimeOffset now, CancellationToken cancel);

    /// <summary>The same, with nobody else sending in this person's name until the transaction ends.</summary>
    Task<AttachmentUse> LockUseOfAsync(Guid ownerId, DateTimeOffset now, CancellationToken cancel);

    /// <summary>The file, for whoever may see the post that it belongs to; one of none, for its owner.</summary>
    Task<ContentFile?> FindAsync(Guid id, Viewer viewer, Guid? userId, CancellationToken cancel);

    /// <summary>Gives those of <paramref name="named"/> to the post that one of these people owns and that no post has yet.</summary>
    Task TakeAsync(PostRef post, IReadOnlyCollection<Guid> owners, IReadOnlyCollection<Guid> named, CancellationToken cancel);

    /// <summary>Takes all but these from the post.</summary>
    Task LeaveAsync(PostRef post, IReadOnlyCollection<Guid> named, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Gives a topic's files to the reply that its text became.</summary>
    Task HandOnAsync(long topicId, long replyId, CancellationToken cancel);

    /// <summary>Removes all files of somebody, or only those that no post has, in short transactions; what nobody else holds is gone at once.</summary>
    Task EraseAsync(Guid ownerId, bool all, CancellationToken cancel);
}

/// <summary>How much room somebody has taken, in bytes.</summary>
internal readonly record struct AttachmentUse(long Kept, long Today)
{
    /// <summary>Null when there is room for so many bytes more.</summary>
    public Error? RefusalOf(long bytes, AttachmentSettings settings)
    {
        if (Today + bytes > settings.BytesPerDay) return Domain.Attachments.AttachmentErrors.DayFull;
        return Kept + bytes > settings.BytesPerPerson ? Domain.Attachments.AttachmentErrors.Full : null;
    }
}
