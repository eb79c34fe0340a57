using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db</c>.</summary>
internal sealed class DatabaseVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services)
    {
        var verbs = new Command("db", "The database's migrations.")
        {
            VerbOutput.Json,
            UpVerb.Build(services),
            DownVerb.Build(services),
            StatusVerb.Build(services),
            PlanVerb.Build(services),
            ScriptVerb.Build(services),
            LintVerb.Build(services),
            CreateVerb.Build(services),
            VerifyVerb.Build(services),
            RepairVerb.Build(services),
            UnlockVerb.Build(services),
            HistoryVerb.Build(services),
            BaselineVerb.Build(services),
        };
        DatabaseOptions.AddTo(verbs, services);
        return verbs;
    }

    public static MigrationRunner Runner(IServiceProvider services) => services.GetRequiredService<MigrationRunner>();
}
