using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;
using Modular.Scheduling.Infrastructure.Timing;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>Registers what makes schedules run.</summary>
internal static class ScheduleRegistration
{
    public static void AddSchedules(this IServiceCollection services)
    {
        services.AddSingleton<ITimeZones, TzdbZones>();
        services.AddSingleton<ScheduleTicker>();
        services.AddScoped<IScheduleRuns, ScheduleRuns>();
        services.AddScoped<ScheduleViews>();
        services.AddUniqueIndex("ux_schedules_name", ScheduleErrors.NameTaken);
        services.AddStartupTask<BuiltinSchedules>();
        services.AddStartupTask<ZoneChanges>();
    }
}
