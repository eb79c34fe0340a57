using Microsoft.Extensions.DependencyInjection;

namespace Modular.Platform.Startup;

/// <summary>Registers start-up tasks. They are resolved in a scope of their own, after the database is open.</summary>
public static class StartupTasks
{
    /// <summary>Runs <typeparamref name="T"/> at every start.</summary>
    public static void AddStartupTask<T>(this IServiceCollection services) where T : class, IStartupTask
    {
        services.AddScoped<T>();
        services.AddSingleton(new TaskRegistration(provider => provider.GetRequiredService<T>()));
    }
}

internal sealed record TaskRegistration(Func<IServiceProvider, IStartupTask> Resolve);
