using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;
using Platform.Tests.Persistence.Migrations;

[assembly: HostingStartup(typeof(PlantedMigrations))]

namespace Platform.Tests.Persistence.Migrations;

/// <summary>Gives a host of its own process a set of test migrations beside the real ones, when its settings say so.</summary>
internal sealed class PlantedMigrations : IHostingStartup
{
    private const string Variable = "MODULAR_TEST_MIGRATIONS";

    /// <summary>Settings of a <see cref="HostProcess"/> that has the set.</summary>
    public static Dictionary<string, string?> Settings(string connectionString, string set) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:Database"] = connectionString,
        [Variable] = set,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = Assembly.GetExecutingAssembly().GetName().Name,
        ["DOTNET_ADDITIONAL_DEPS"] = Path.Combine(AppContext.BaseDirectory, "Platform.Tests.deps.json"),
    };

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set) services.AddSingleton(new MigrationSource(set, Assembly.GetExecutingAssembly(), set + "/"));
    });
}
