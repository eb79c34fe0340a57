using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Forums.Application;
using Modular.Forums.Application.Attachments;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Content;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class AttachmentRoutes
{
    public static void MapAttachments(this IEndpointRouteBuilder forums)
    {
        var maxBytes = forums.ServiceProvider.GetRequiredService<IOptions<AttachmentSettings>>().Value.MaxBytes;

        forums.MapPost("/attachments", SendAttachment).RequirePermission(ForumsPermissions.PostReplies).TakesContent(maxBytes)
            .WithSummary("Send a file, to be named in a post as attachment:<id>");
        forums.MapGet("/attachments/{id:guid}", GetAttachment).AllowAnonymous().WithSummary("A file, for whoever may see the post that it belongs to");
    }

    private static async Task<CreatedAnswer<AttachmentView>> SendAttachment(ContentUpload upload, IMediator send, CancellationToken cancel) =>
        (await KeptAsync(upload, send, cancel)).ToCreated(a => a.Url);

    private static async Task<ContentAnswer> GetAttachment(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new GetAttachment(id), cancel)).ToContent();

    /// <summary>Whoever may send nothing is told so before the bytes come.</summary>
    private static async Task<Result<AttachmentView>> KeptAsync(ContentUpload upload, IMediator send, CancellationToken cancel)
    {
        var room = await send.Send(new CheckRoom(), cancel);
        if (room.IsFailed) return Result<AttachmentView>.Fail(room.Errors);

        var stored = await upload.ReceiveAsync(cancel);
        return stored.IsFailed ? Result<AttachmentView>.Fail(stored.Errors) : await send.Send(new KeepAttachment(stored.Value), cancel);
    }
}
