using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Verifying;

namespace Modular.Platform.Persistence;

/// <summary>Registers a module's context and migrations.</summary>
public static class ModuleDbRegistration
{
    /// <summary>
    /// The one place where contexts are made: pooled, on the session's connection and in its transaction.
    /// A pooled context keeps the connection it last had, so it is always given one.
    /// </summary>
    /// <typeparam name="TPort">What the application layer knows of it.</typeparam>
    /// <typeparam name="TDb">The context.</typeparam>
    public static void AddModuleDb<TPort, TDb>(this IServiceCollection services, string module)
        where TPort : class where TDb : ModuleDb, TPort
    {
        services.AddSingleton(new MigrationSource(module, typeof(TDb).Assembly));
        services.AddDbContextPool<TDb>(options => options.UseNpgsql().ConfigureWarnings(LeaveErrorsToUs));
        services.Enlist<TDb>();
        services.AddSingleton(new ModuleModel(module, provider => provider.GetRequiredService<TDb>()));
        services.AddScoped<TPort>(provider => provider.GetRequiredService<TDb>());
    }

    /// <summary>
    /// The container disposes a context under each of its names. Of EF's scoped lease it is only lent, so that is nothing, and the lease gives it back once. A context
    /// that were ours alone to give back (as a pooled factory's is) would the second time be taken from the scope that has it by then.
    /// </summary>
    private static void Enlist<TDb>(this IServiceCollection services) where TDb : ModuleDb
    {
        var lent = services.Last(service => service.ServiceType == typeof(TDb));
        services.Remove(lent);
        services.AddScoped(provider =>
        {
            var session = provider.GetRequiredService<DbSession>(); // before the lease, for it is to be disposed of after it
            var context = (TDb)lent.ImplementationFactory!(provider);
            session.Enlist(context);
            return context;
        });
    }

    /// <summary>A broken unique index is an answer (409) and a database that is away another (503), not errors with stack traces; what is one is logged where the request ends.</summary>
    private static void LeaveErrorsToUs(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.CommandError, CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed);

    /// <summary>Says which refusal a broken unique index stands for; it decides the races that a look beforehand cannot.</summary>
    public static void AddUniqueIndex(this IServiceCollection services, string index, Error error) =>
        services.AddSingleton(new UniqueIndex(index, error));
}
