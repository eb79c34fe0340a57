using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Timeline.Application.Administration;
using Modular.Timeline.Application.Analytics;
using Modular.Timeline.Application.Leaderboards;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Infrastructure.Administration;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>Registers figures of games: what counts them, and who reads them.</summary>
internal static class StatisticsRegistration
{
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<Counting>();
        services.AddScoped<FigureChecks>();
        services.AddScoped<IFigures, FigureReads>();
        services.AddScoped<ILeaderboards, LeaderboardReads>();
        services.AddScoped<IAnalytics, AnalyticsReads>();
        services.AddScoped<IGameAdministration, GameAdministration>();
        services.AddScoped<IGameExport, GameExport>();
        services.AddScoped<GameRemoval>();
        services.AddScoped<IGameTraces, GameTraces>();
        services.AddJob<CountGamesArgs, CountGames>(new() { KeepCompleted = false });
        services.AddJob<MeasureDifficultyArgs, MeasureDifficulty>(new() { KeepCompleted = false });
        services.AddSchedule("timeline.count_games", TimeSpan.FromSeconds(1), new CountGamesArgs());
        services.AddSchedule("timeline.measure_difficulty", TimeSpan.FromMinutes(10), new MeasureDifficultyArgs());
    }
}
