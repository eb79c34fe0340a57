using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Importing;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db history forget</c>.</summary>
internal static class ForgetVerb
{
    private static readonly Option<string> From = new Option<string>("--from") { Description = "The old tool.", Required = true }.AcceptOnlyFromAmong([.. LegacyTool.All.Select(t => t.Name)]);
    private static readonly Option<string> Module = new("--module") { Description = "As which module it was imported.", DefaultValueFactory = _ => ImportRequest.DefaultModule };

    public static Command Build(IServiceProvider services)
    {
        var forget = new Command("forget", "Undoes an import: forgets what came from that tool. Neither the old table nor the schema changes.") { From, Module };
        forget.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return forget;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var (tool, module) = (parsed.GetValue(From)!, parsed.GetValue(Module)!);
        var removal = new ImportRemoval(services.GetRequiredService<DatabaseConnection>().ConnectionString);
        var forgotten = await removal.RunAsync(tool, module, cancel);
        VerbOutput.Print(parsed, new { tool, module, forgotten }, (FormattableString)$"Forgot {forgotten} migrations of {tool}, imported as module {module}");
    }
}
