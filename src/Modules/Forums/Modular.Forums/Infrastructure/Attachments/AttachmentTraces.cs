using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Application.Attachments;

namespace Modular.Forums.Infrastructure.Attachments;

/// <summary>What people put beside their posts. The bytes go with the posts, and those that no post has go always.</summary>
internal sealed class AttachmentTraces(IForumsDb db, IAttachments attachments) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("attachments", db.Attachments.AsNoTracking().Where(a => a.OwnerId == userId).OrderBy(a => a.Id).Select(a => new
        {
            a.Id, a.Name, Type = a.MediaType, Size = a.Bytes, a.Hash, a.TopicId, a.ReplyId, a.CreatedAt,
        }).AsAsyncEnumerable()),
    ];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) => attachments.EraseAsync(userId, content == ErasedContent.Remove, cancel);
}
