using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

internal static class ExportVerb
{
    public static Command Build(IServiceProvider services)
    {
        var format = new Option<string>("--format") { Description = "csv, json or ndjson.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json", "ndjson");
        var output = new Option<FileInfo?>("--out") { Description = "A file to write, in place of standard output." };
        var export = new Command("export", "Writes all events, as import reads them.") { format, output };
        export.SetAction((parsed, cancel) => RunAsync(services, DeckFormats.Parse(parsed.GetValue(format)).Value, parsed.GetValue(output), cancel));
        return export;
    }

    private static async Task<int> RunAsync(IServiceProvider services, DeckFormat format, FileInfo? file, CancellationToken cancel)
    {
        await services.GetRequiredService<ISchemaCheck>().EnsureCurrentAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        await using var output = file?.Create() ?? Console.OpenStandardOutput();
        await scope.ServiceProvider.GetRequiredService<IDeckExport>().WriteAsync(output, format, cancel);
        return 0;
    }
}
