using Microsoft.Extensions.Options;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain.Attachments;
using Modular.Platform.Content;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Attachments;

/// <summary>Makes an attachment of a file that has just been stored.</summary>
internal sealed record KeepAttachment(StoredContent File) : ICommand<AttachmentView>, ILimitedCommand, IWritesPosts
{
    public static RateLimitPolicy Limit { get; } = new("attachments", 100, 3600);
}

internal sealed class KeepAttachmentHandler(IForumsDb db, IAttachments attachments, IContentStore contents, Caller caller, IOptions<AttachmentSettings> settings, TimeProvider clock)
    : ICommandHandler<KeepAttachment, AttachmentView>
{
    public async Task<Result<AttachmentView>> Handle(KeepAttachment command, CancellationToken cancel)
    {
        var file = command.File;
        if (!settings.Value.Allowed.Contains(file.MediaType, StringComparer.Ordinal)) return AttachmentErrors.TypeNotAllowed(settings.Value.Allowed);

        var now = clock.GetUtcNow();
        var use = await attachments.LockUseOfAsync(caller.Id, now, cancel);
        if (use.RefusalOf(file.Bytes, settings.Value) is { } refusal) return refusal;

        var attachment = Attachment.Of(Guid.CreateVersion7(now), caller.Id, file.Name, file.MediaType, file.Bytes, file.Hash, now);
        var kept = await contents.KeepAsync(new(file.Hash, HolderOf(attachment.Id)), cancel);
        if (kept.IsFailed) return Result<AttachmentView>.Fail(kept.Errors);

        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(cancel);
        return AttachmentView.Of(attachment);
    }

    /// <summary>As the content store knows it.</summary>
    public static string HolderOf(Guid id) => $"forums.attachment/{id}";
}
