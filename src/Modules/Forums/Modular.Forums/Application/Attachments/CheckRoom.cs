using Microsoft.Extensions.Options;
using Modular.Forums.Application.Sanctions;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Attachments;

/// <summary>Refuses whoever may not send any file now, before its bytes come.</summary>
internal sealed record CheckRoom : IQuery<Done>, IWritesPosts;

internal sealed class CheckRoomHandler(IAttachments attachments, Caller caller, IOptions<AttachmentSettings> settings, TimeProvider clock) : IQueryHandler<CheckRoom, Done>
{
    public async Task<Result<Done>> Handle(CheckRoom query, CancellationToken cancel) =>
        (await attachments.UseOfAsync(caller.Id, clock.GetUtcNow(), cancel)).RefusalOf(1, settings.Value) is { } refusal ? refusal : new Done();
}
