using System.Text.Json.Serialization;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Import;

/// <summary>A file of events to take in, all of it in one transaction: killed halfway, nothing came.</summary>
/// <param name="Sha256">What is in the file, so that a repeated request is known as one.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Mode">How it is to be taken in.</param>
internal sealed record ImportEvents(string Sha256, DeckFormat Format, ImportMode Mode) : ICommand<ImportReport>
{
    [JsonIgnore]
    public Stream File { get; init; } = Stream.Null;
}

internal sealed class ImportEventsHandler(DeckImport import, IAuditLog audit) : ICommandHandler<ImportEvents, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(ImportEvents command, CancellationToken cancel)
    {
        var report = await import.RunAsync(command.File, command.Format, command.Mode, cancel);
        if (report.IsSuccess && report.Value is { Applied: true } done)
            await audit.WriteAsync(new("timeline.events_imported", After: new { command.Sha256, done.Created, done.Skipped, done.Refused, done.CategoriesCreated }), cancel);
        return report;
    }
}
