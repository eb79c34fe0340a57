using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Scheduling.Application;
using Modular.Scheduling.Infrastructure.Feed;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Registers the engine.</summary>
internal static class EngineRegistration
{
    public static void AddEngine(this IServiceCollection services)
    {
        services.AddOptions<EngineSettings>().BindConfiguration(EngineSettings.Section)
            .Validate(s => s.IsValid, "Modular:Scheduling: Concurrency is 0 to 1000, HeartbeatSeconds 0.2 to 60, PollSeconds 0.05 to 60, DrainSeconds 0 to 6, Prefetch 0 to 10000, DeadDays at least CompletedDays.")
            .ValidateOnStart();

        services.AddSingleton<JobTypes>();
        services.AddScoped<CurrentJob>();
        services.AddScoped<UniqueJobs>();
        services.AddScoped<IJobQueue, JobQueue>();

        foreach (var type in (Type[])[typeof(EnginePool), typeof(NodeIdentity), typeof(DatabaseTime), typeof(WakeUp), typeof(HeldJobs), typeof(LeaseCheck), typeof(JobBuffer), typeof(Outcomes),
            typeof(OrderedJobs), typeof(Breakers), typeof(BreakerGate), typeof(Control), typeof(GivingBack), typeof(JobPicking), typeof(LimitedPicking), typeof(JobPump), typeof(JobRunner),
            typeof(JobFailures), typeof(JobWorker), typeof(JobMetrics), typeof(JobCounts), typeof(Heartbeat), typeof(Rescue), typeof(DueJobs), typeof(JobWatch), typeof(NewsTelling),
            typeof(NewsHearing), typeof(History), typeof(Upkeep), typeof(JobFeed), typeof(FeedTelling), typeof(JobHappenings)])
            services.AddSingleton(type);
        services.AddSingleton<IJobFeed>(provider => provider.GetRequiredService<JobFeed>());
        services.AddHostedService<JobEngine>();
    }
}
