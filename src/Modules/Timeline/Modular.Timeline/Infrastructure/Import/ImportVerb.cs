using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

internal static class ImportVerb
{
    private const int Refused = 1;

    public static Command Build(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("file") { Description = "A .csv with column names in its first line, a .json with an array, or a .ndjson or .jsonl with an object a line." };
        var atomic = new Option<bool>("--atomic") { Description = "All of it, or nothing." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would happen." };
        var known = new Option<bool>("--known-categories") { Description = "Refuse events of categories that are not there, in place of making these." };
        var import = new Command("import", "Takes a file of events in. Events that are there already are passed over.") { file, atomic, dryRun, known };
        import.SetAction((parsed, cancel) => RunAsync(
            services, parsed.GetRequiredValue(file), new(parsed.GetValue(atomic), parsed.GetValue(dryRun), !parsed.GetValue(known)), cancel));
        return import;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo file, ImportMode mode, CancellationToken cancel)
    {
        if (!file.Exists) return await RefuseAsync($"There is no file {file.FullName}.");
        if (FormatOf(file.Extension) is not { } format) return await RefuseAsync("A file of events is .csv, .json, .ndjson or .jsonl.");

        await services.GetRequiredService<ISchemaCheck>().EnsureCurrentAsync(cancel);
        await using var content = file.OpenRead();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        await using var scope = services.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportEvents(hash, format, mode) { File = content }, cancel);
        return done.IsSuccess ? await TellAsync(done.Value) : await RefuseAsync(done.Errors[0].Detail);
    }

    private static async Task<int> TellAsync(ImportReport report)
    {
        foreach (var problem in report.Problems)
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {problem.Line}: {problem.Severity}: {problem.Code}{(problem.Pointer is { Length: > 0 } at ? " at " + at : "")}: {problem.Detail}"));
        if (report.ProblemCount > report.Problems.Count) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"and {report.ProblemCount - report.Problems.Count:N0} more."));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Lines:N0} events read: {report.Created:N0} new, {report.Skipped:N0} known already, {report.Refused:N0} refused, {report.CategoriesCreated.Count:N0} new categories.{(report.Applied ? "" : " Nothing was kept.")}"));
        return report.Refused == 0 ? 0 : Refused;
    }

    private static DeckFormat? FormatOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".csv" => DeckFormat.Csv,
        ".json" => DeckFormat.Json,
        ".ndjson" or ".jsonl" => DeckFormat.JsonLines,
        _ => null,
    };

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync("modular: " + why);
        return Refused;
    }
}
