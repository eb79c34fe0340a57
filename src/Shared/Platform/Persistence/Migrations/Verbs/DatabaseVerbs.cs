using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db</c>.</summary>
internal sealed class DatabaseVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services) => new("db", "The database's migrations.")
    {
        VerbOutput.Json,
        UpVerb.Build(services),
        DownVerb.Build(services),
        StatusVerb.Build(services),
        PlanVerb.Build(services),
        ScriptVerb.Build(services),
        LintVerb.Build(services),
    };

    public static MigrationRunner Runner(IServiceProvider services) => services.GetRequiredService<MigrationRunner>();
}
