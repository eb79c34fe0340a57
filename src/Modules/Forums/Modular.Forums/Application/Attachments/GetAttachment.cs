using Modular.Forums.Domain.Attachments;
using Modular.Platform.Content;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Attachments;

internal sealed record GetAttachment(Guid Id) : IQuery<ContentFile>;

internal sealed class GetAttachmentHandler(IAttachments attachments, Caller caller) : IQueryHandler<GetAttachment, ContentFile>
{
    public async Task<Result<ContentFile>> Handle(GetAttachment query, CancellationToken cancel)
    {
        var file = await attachments.FindAsync(query.Id, Viewer.Of(caller), caller.UserId, cancel);
        return file is null ? AttachmentErrors.NotFound : file;
    }
}
