using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Verifying;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db verify</c>.</summary>
internal static class VerifyVerb
{
    public static Command Build(IServiceProvider services)
    {
        var verify = new Command("verify", "Compares files, history, schema and model, and ends with 1 when something differs. It only reads.");
        verify.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return verify;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var migrations = MigrationFiles.Read(services.GetServices<MigrationSource>());
        var verification = new SchemaVerification(services.GetRequiredService<DatabaseConnection>().ConnectionString, migrations, services.GetRequiredService<IServiceScopeFactory>());
        var findings = await verification.RunAsync(cancel);
        VerbOutput.Print(parsed, new { Findings = findings }, findings.Count == 0
            ? [$"All is as it should be: {migrations.Count} migrations, and the schema fits the model"]
            : [.. findings.Select(f => (FormattableString)$"{f}"), $"{findings.Count} findings"]);
        return findings.Count == 0 ? 0 : 1;
    }
}
