using Microsoft.Extensions.DependencyInjection;

namespace Modular.Platform.Jobs;

/// <summary>Registers the work that a module does in the background.</summary>
public static class JobRegistration
{
    /// <summary>Lets <typeparamref name="THandler"/> do all jobs of <typeparamref name="TArgs"/>.</summary>
    public static void AddJob<TArgs, THandler>(this IServiceCollection services, JobTypeOptions? options = null)
        where TArgs : IJobArgs where THandler : class, IJobHandler<TArgs>
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new JobType(TArgs.JobType, options ?? new())
        {
            Read = json => JobJson.Read<TArgs>(json),
            ReadStrictly = json => JobJson.ReadStrictly<TArgs>(json),
            Handle = (provider, args, context, cancel) => provider.GetRequiredService<THandler>().HandleAsync((TArgs)args, context, cancel),
        });
    }

    /// <summary>Enqueues <paramref name="args"/> at the times of a cron expression (5 or 6 fields, or a macro) in a time zone.</summary>
    public static void AddSchedule<TArgs>(this IServiceCollection services, string name, string cron, TArgs args, string zone = "Etc/UTC") where TArgs : IJobArgs =>
        services.AddSingleton(new JobSchedule(name, TArgs.JobType, JobJson.Write(args), cron, null, zone));

    /// <summary>Enqueues <paramref name="args"/> again and again, <paramref name="every"/> apart; where the one before is not finished, only if they may overlap.</summary>
    public static void AddSchedule<TArgs>(this IServiceCollection services, string name, TimeSpan every, TArgs args, bool overlaps = false) where TArgs : IJobArgs =>
        services.AddSingleton(new JobSchedule(name, TArgs.JobType, JobJson.Write(args), null, every) { Overlaps = overlaps });
}
