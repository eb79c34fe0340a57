using Microsoft.Extensions.Options;
using Modular.Forums.Application.Attachments;
using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Attachments;

/// <summary>Removes files that no post has named for a day.</summary>
internal sealed class RemoveUnusedAttachments(AttachmentRemoval removal, IOptions<AttachmentSettings> settings, TimeProvider clock) : IJobHandler<RemoveUnusedAttachmentsArgs>
{
    public async Task<Result<Done>> HandleAsync(RemoveUnusedAttachmentsArgs args, JobContext context, CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddHours(-settings.Value.PendingHours);
        while (await removal.RemoveUnusedAsync(before, cancel)) context.Heartbeat();
        return new Done();
    }
}

internal sealed record RemoveUnusedAttachmentsArgs : IJobArgs
{
    public static string JobType => "forums.remove_unused_attachments";
}
