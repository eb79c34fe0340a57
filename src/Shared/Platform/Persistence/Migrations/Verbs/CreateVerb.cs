using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Creating;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db create</c>.</summary>
internal static class CreateVerb
{
    private static readonly Argument<string> Name = new("name") { Description = "What it does, such as add_topic_colour." };
    private static readonly Option<string> Module = new("--module") { Description = "Whose it is.", Required = true };
    private static readonly Option<bool> NoTransaction = new("--no-transaction") { Description = "For what PostgreSQL refuses inside a transaction, such as create index concurrently." };
    private static readonly Option<string> Folder = new("--folder") { Description = "The checkout, or a folder below it; the current folder when not given." };

    public static Command Build(IServiceProvider services) => Build(services, "create");

    public static Command Build(IServiceProvider services, string name)
    {
        var create = new CommandWithoutDatabase(name, "Writes the files of a new migration, to be filled in.") { Name, Module, NoTransaction, Folder };
        create.SetAction((parsed, _) =>
        {
            var checkout = MigrationCheckout.Find(parsed.GetValue(Folder) ?? Directory.GetCurrentDirectory());
            var clock = services.GetRequiredService<TimeProvider>();
            var made = new NewMigration(checkout, clock).Write(parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Module), parsed.GetValue(NoTransaction));
            VerbOutput.Print(parsed, made, (FormattableString)$"{made.Up}", (FormattableString)$"{made.Down}");
            return Task.CompletedTask;
        });
        return create;
    }
}
