using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Importing;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db history import</c>.</summary>
internal static class ImportVerb
{
    private static readonly Option<string?> From = new Option<string?>("--from") { Description = "The old tool. When not given, the columns tell." }.AcceptOnlyFromAmong([.. LegacyTool.All.Select(t => t.Name)]);
    private static readonly Option<string?> Table = new("--table") { Description = "The old tool's table, as schema.name; needed where there are several." };
    private static readonly Option<string?> Source = new("--source") { Description = "The old database, as a connection string or a postgres:// URL; this one when not given." };
    private static readonly Option<string> Module = new("--module") { Description = "Whose history it is: a word to tell two old services apart.", DefaultValueFactory = _ => ImportRequest.DefaultModule };
    private static readonly Option<string?> Zone = new("--zone") { Description = "By which clock times without a zone were written, such as Europe/Berlin; UTC when not given." };
    private static readonly Option<string> NullTimes = new Option<string>("--null-times") { Description = "What to do with rows without a time.", DefaultValueFactory = _ => "refuse" }.AcceptOnlyFromAmong("refuse", "keep");
    private static readonly Option<bool> Force = new("--force") { Description = "Import although Knex's lock is taken." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only show what would be imported." };

    public static Command Build(IServiceProvider services)
    {
        var import = new Command("import", "Takes over the history of db-migrate, Knex, timeline, metarr or sqlx. The old table is only read.") { From, Table, Source, Module, Zone, NullTimes, Force, DryRun };
        import.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return import;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var import = new HistoryImport(services.GetRequiredService<DatabaseConnection>().ConnectionString);
        var result = await import.RunAsync(Request(parsed), cancel);
        VerbOutput.Print(parsed, result, Lines(result));
    }

    private static ImportRequest Request(ParseResult parsed) => ImportRequest.Of(
        parsed.GetValue(From), parsed.GetValue(Table), parsed.GetValue(Source), parsed.GetValue(Module)!, parsed.GetValue(Zone),
        parsed.GetValue(NullTimes) is "keep", parsed.GetValue(Force), parsed.GetValue(DryRun));

    private static IEnumerable<FormattableString> Lines(ImportResult result)
    {
        yield return $"Recognised {result.Tool} in {result.Table} of database {result.Database}: {result.Read} rows";
        foreach (var note in result.Notes) yield return $"Note: {note}";
        if (result.DryRun)
            foreach (var m in result.Imported) yield return $"  {m.When,-27} {m.Shown}";
        yield return result switch
        {
            { Read: 0 } => $"Nothing to import: the table is empty",
            { Imported.Count: 0 } => $"Nothing new, {result.AlreadyThere} already there",
            { DryRun: true } => $"Would import {result.Imported.Count} migrations as module {result.Module}, {result.AlreadyThere} already there; nothing was written",
            _ => $"Imported {result.Imported.Count} migrations as module {result.Module}, {result.AlreadyThere} already there",
        };
    }
}
