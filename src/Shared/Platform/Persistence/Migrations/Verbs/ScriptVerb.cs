using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Planning;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db script</c>.</summary>
internal static class ScriptVerb
{
    private static readonly Option<string> From = new("--from") { Description = "The first migration, itself included: an id, a unique beginning of one, or a name." };
    private static readonly Option<string> To = new("--to") { Description = "The last migration, itself included." };
    private static readonly Option<bool> Down = new("--down") { Description = "Take them back, the last one first." };

    public static Command Build(IServiceProvider services)
    {
        var script = new CommandWithoutDatabase("script", "Writes the SQL for psql, with the history's rows; what is applied already is passed over. Needs no database.") { From, To, Down };
        script.SetAction((parsed, _) =>
        {
            var migrations = MigrationFiles.Read(services.GetServices<MigrationSource>());
            var chosen = MigrationRange.Between(migrations, parsed.GetValue(From), parsed.GetValue(To));
            var sql = parsed.GetValue(Down) ? PsqlScript.Down(chosen) : PsqlScript.Up(chosen);
            VerbOutput.Print(parsed, new { Migrations = chosen.Select(m => m.Name), Sql = sql }, (FormattableString)$"{sql}");
            return Task.CompletedTask;
        });
        return script;
    }
}
