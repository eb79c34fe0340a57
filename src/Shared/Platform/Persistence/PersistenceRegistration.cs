using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Jobs;
using Modular.Platform.Observability;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Verbs;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence;

/// <summary>Registers the database and all that leads to it.</summary>
internal static class PersistenceRegistration
{
    public static void AddPersistence(this IServiceCollection services)
    {
        services.AddOptions<DatabaseSettings>().BindConfiguration(DatabaseSettings.Section)
            .Validate(s => s.PoolSize is > 0 and <= 1000, "Modular:Database:PoolSize must be 1 to 1000.")
            .Validate(s => s.MigrationLockMilliseconds is >= 10 and <= 60_000, "Modular:Database:MigrationLockMilliseconds is 10 to 60000.")
            .Validate(s => s.MigrationPatienceSeconds is >= 1 and <= 3600, "Modular:Database:MigrationPatienceSeconds is 1 to 3600.").ValidateOnStart();
        services.AddSingleton<DatabaseConnection>();
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseConnection>().Source);
        services.AddSingleton<IDatabasePools, DatabasePools>();
        services.AddScoped<DbSession>();
        services.AddSingleton<UniqueIndexes>();

        services.AddSingleton(new MigrationSource("platform", typeof(PersistenceRegistration).Assembly));
        services.AddSingleton(provider => new MigrationRunner(
            provider.GetRequiredService<DatabaseConnection>().ConnectionString,
            provider.GetServices<MigrationSource>(),
            provider.GetRequiredService<ILogger<MigrationRunner>>(),
            provider.GetRequiredService<TimeProvider>())
        { Waits = provider.GetRequiredService<IOptions<DatabaseSettings>>().Value.MigrationWaits });
        services.AddSingleton<ISchemaCheck, SchemaCheck>();
        services.AddSingleton<IOperatorVerbs, DatabaseVerbs>();
        foreach (var verb in OldName.All) services.AddSingleton<IOperatorVerbs>(verb);
        services.AddHostedService<HostStart>();
        services.AddJob<HousekeepingArgs, Housekeeping>();
        services.AddSchedule("platform.housekeeping", TimeSpan.FromMinutes(10), new HousekeepingArgs());

        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }
}
