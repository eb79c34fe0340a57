using Modular.Forums.Domain;

namespace Modular.Forums.Application.Attachments;

/// <summary>Gives posts the files that their text names, in the transaction that writes it.</summary>
internal sealed class AttachmentBinding(IAttachments attachments, Caller caller, TimeProvider clock)
{
    /// <summary>Of a new post. One that names no file costs nothing.</summary>
    public Task BindAsync(PostRef post, PostBody body, CancellationToken cancel) =>
        body.Attachments.Count == 0 ? Task.CompletedTask : attachments.TakeAsync(post, [caller.Id], body.Attachments, cancel);

    /// <summary>Of a post that was edited: what it names no longer is let go of.</summary>
    public async Task RebindAsync(PostRef post, Guid authorId, PostBody body, CancellationToken cancel)
    {
        await attachments.LeaveAsync(post, body.Attachments, clock.GetUtcNow(), cancel);
        if (body.Attachments.Count > 0) await attachments.TakeAsync(post, [authorId, caller.Id], body.Attachments, cancel);
    }
}
