using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary>Which database a verb is about. Both are read before the host is put together (<see cref="Startup.DatabaseArguments"/>); here they are known, checked and explained.</summary>
internal static class DatabaseOptions
{
    private static readonly string[] BuiltIn = [Environments.Development, Environments.Staging, Environments.Production];

    public static void AddTo(Command command, IServiceProvider services)
    {
        var environment = new Option<string>("--env") { Description = "Read appsettings.<name>.json, as ASPNETCORE_ENVIRONMENT does.", Recursive = true };
        environment.Validators.Add(given =>
        {
            var name = given.GetValueOrDefault<string>();
            var file = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, $"appsettings.{name}.json");
            if (!BuiltIn.Contains(name, StringComparer.OrdinalIgnoreCase) && !File.Exists(file)) given.AddError($"There is no environment \"{name}\": {file} is missing.");
        });
        command.Options.Add(environment);
        command.Options.Add(new Option<string>("--connection")
        {
            Description = "Host=…;Database=… or postgres://…, in place of the configured one. Others see it in the list of processes: prefer DATABASE_URL.",
            Recursive = true,
        });
    }
}
