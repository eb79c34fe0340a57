using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence;
using Npgsql;

namespace Platform.Tests.Persistence;

public sealed class ModuleDbTests
{
    /// <summary>
    /// The container disposes a context once for each name it goes by. If the first time gave it back to its pool, the second would take it from whoever
    /// has it by then, and the next two would work on one context, one connection and one transaction.
    /// </summary>
    [Fact]
    public async Task A_context_that_is_disposed_under_both_its_names_is_never_two_peoples()
    {
        await using var provider = Provider();
        AsyncServiceScope? second = null;
        await using (var first = provider.CreateAsyncScope())
        {
            var context = first.ServiceProvider.GetRequiredService<PlantedDb>();
            first.ServiceProvider.GetRequiredService<InBetween>().Act = () => (second = provider.CreateAsyncScope()).Value.ServiceProvider.GetRequiredService<PlantedDb>();
            Assert.Same(context, first.ServiceProvider.GetRequiredService<IPlantedDb>());
        }

        await using var third = provider.CreateAsyncScope();
        Assert.NotSame(second!.Value.ServiceProvider.GetRequiredService<PlantedDb>(), third.ServiceProvider.GetRequiredService<PlantedDb>());
        await second.Value.DisposeAsync();
    }

    [Fact]
    public async Task A_context_comes_back_from_its_pool_with_the_session_of_its_new_scope()
    {
        await using var provider = Provider();
        PlantedDb used;
        await using (var first = provider.CreateAsyncScope())
        {
            used = first.ServiceProvider.GetRequiredService<PlantedDb>();
            Assert.Same(first.ServiceProvider.GetRequiredService<DbSession>(), used.Session);
        }

        await using var second = provider.CreateAsyncScope();
        var again = second.ServiceProvider.GetRequiredService<IPlantedDb>();

        Assert.Same(used, again);
        Assert.Same(second.ServiceProvider.GetRequiredService<DbSession>(), used.Session);
        Assert.Same(used.Session.Connection, used.Database.GetDbConnection());
    }

    private static ServiceProvider Provider()
    {
        var services = new ServiceCollection();
        services.AddSingleton(NpgsqlDataSource.Create("Host=nowhere.invalid"));
        services.AddScoped<DbSession>();
        services.AddScoped<InBetween>();
        services.AddModuleDb<IPlantedDb, PlantedDb>("planted");
        return services.BuildServiceProvider(validateScopes: true);
    }

    private interface IPlantedDb;

    private sealed class PlantedDb(DbContextOptions<PlantedDb> options) : ModuleDb(options, "planted"), IPlantedDb;

    /// <summary>Is disposed of after one name and before the other.</summary>
    private sealed class InBetween : IDisposable
    {
        public Action Act { get; set; } = () => { };

        public void Dispose() => Act();
    }
}
