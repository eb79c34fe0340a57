using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Verifying;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db verify</c>.</summary>
internal static class VerifyVerb
{
    public static Command Build(IServiceProvider services)
    {
        var verify = new Command("verify", "Compares files, history, schema and model, tells what was changed by hand, and ends with 1 when something differs. It only reads.");
        verify.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return verify;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var migrations = MigrationFiles.Read(services.GetServices<MigrationSource>());
        var verification = new SchemaVerification(services.GetRequiredService<DatabaseConnection>().ConnectionString, migrations, services.GetRequiredService<IServiceScopeFactory>());
        var found = await verification.RunAsync(cancel);
        VerbOutput.Print(parsed, found, [.. found.Notes.Select(n => (FormattableString)$"{n}"), .. found.Findings.Select(f => (FormattableString)$"{f}"), Summary(found, migrations.Count)]);
        return found.Findings.Count == 0 ? 0 : 1;
    }

    private static FormattableString Summary(Verification found, int migrations) => found switch
    {
        { Findings.Count: > 0 } => $"{found.Findings.Count} findings",
        { Notes.Count: > 0 } => $"Otherwise all is as it should be: {migrations} migrations, and the schema fits the model",
        _ => $"All is as it should be: {migrations} migrations, and the schema fits them and the model",
    };
}
