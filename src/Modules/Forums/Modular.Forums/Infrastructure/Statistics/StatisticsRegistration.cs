using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Statistics;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Statistics;

/// <summary>Registers what is counted by the day.</summary>
internal static class StatisticsRegistration
{
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddChangeFollower<StaleDays>();
        services.AddJob<CountDaysArgs, CountDays>(new() { KeepCompleted = false });
        services.AddJob<RecountDaysArgs, RecountDays>();
        services.AddSchedule("forums.count_days", TimeSpan.FromSeconds(5), new CountDaysArgs());
        services.AddScoped<IForumStatistics, ForumStatistics>();
        services.AddScoped<IPersonalTraces, StatisticsTraces>();
    }
}
