using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Http;

internal static class DeckRoutes
{
    public static void MapDecks(this IEndpointRouteBuilder timeline)
    {
        timeline.MapPost("/admin/events/import", ImportEvents).RequirePermission(TimelinePermissions.Admin)
            .Accepts<object>("text/csv", "application/json", "application/x-ndjson").WithSummary("Take a file of events in, with a report by line");
        timeline.MapGet("/admin/events/export", ExportEvents).RequirePermission(TimelinePermissions.Admin).WithSummary("All events as a file that can be taken in again");
    }

    private static async Task<OkAnswer<ImportReport>> ImportEvents(
        SpooledFile file, IMediator send,
        [Description("partial (default): the good events come in; atomic: all of them or none.")] string? mode,
        [Description("Only say what would happen.")] bool? dryRun,
        [Description("What becomes of unknown categories: create (default) or refuse.")] string? categories,
        CancellationToken cancel)
    {
        var parsed = ImportModes.Parse(mode, dryRun, categories);
        if (parsed.IsFailed) return Result<ImportReport>.Fail(parsed.Errors).ToOk();

        var received = await file.ReceiveAsync(parsed.Value, cancel);
        return (received.IsSuccess ? await send.Send(received.Value, cancel) : Result<ImportReport>.Fail(received.Errors)).ToOk();
    }

    private static DeckAnswer ExportEvents([Description("csv (default), json or ndjson.")] string? format, IDeckExport export) => new(export, DeckFormats.Parse(format));
}
