using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Timeline.Application.Events;
using Modular.Timeline.Application.Games;

namespace Modular.Timeline.Infrastructure.Games;

/// <summary>Registers games of one player.</summary>
internal static class GameRegistration
{
    public static void AddGames(this IServiceCollection services)
    {
        services.AddOptions<ScoringSettings>().BindConfiguration(ScoringSettings.Section)
            .Validate(s => s.IsValid, "Modular:Timeline:Scoring: HintCost and StreakBonus are 0 to 1000, FloorMilliseconds 0 to 10000.").ValidateOnStart();
        services.AddScoped<IGameStore, GameStore>();
        services.AddScoped<GameReplays>();
        services.AddScoped<IPlayedEvents, PlayedEvents>();
        services.AddJob<AbandonIdleArgs, AbandonIdleGames>(new() { KeepCompleted = false });
        services.AddSchedule("timeline.abandon_idle_games", TimeSpan.FromMinutes(10), new AbandonIdleArgs());
    }
}
