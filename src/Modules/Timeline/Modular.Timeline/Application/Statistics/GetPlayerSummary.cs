using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Application.Leaderboards;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <param name="Player">Name or id; null for the caller.</param>
internal sealed record GetPlayerSummary(string? Player) : IQuery<PlayerSummary>;

/// <summary>Somebody at a glance.</summary>
/// <param name="Player">Who.</param>
/// <param name="Completed">Completed games.</param>
/// <param name="Wins">Those that were won.</param>
/// <param name="TotalScore">Points.</param>
/// <param name="BestScore">Most points of one game.</param>
/// <param name="Accuracy">Right ones of all placements; null without any.</param>
/// <param name="DayStreak">Days in a row.</param>
/// <param name="Rank">In the global leaderboard by points; null for who is not in it.</param>
/// <param name="MostPlayed">The category of most games, by slug.</param>
/// <param name="Strongest">The category with the best accuracy in at least ten placements, by slug.</param>
internal sealed record PlayerSummary(
    UserCard Player, long Completed, long Wins, long TotalScore, long BestScore, double? Accuracy, long DayStreak, long? Rank, string? MostPlayed, string? Strongest);

internal sealed class GetPlayerSummaryHandler(IFigures figures, ILeaderboards boards, IUserDirectory users, Caller caller, TimeProvider clock) : IQueryHandler<GetPlayerSummary, PlayerSummary>
{
    private const int Enough = 10;

    public async Task<Result<PlayerSummary>> Handle(GetPlayerSummary query, CancellationToken cancel)
    {
        var player = await PlayerRef.FindAsync(users, caller, query.Player, cancel);
        if (player.IsFailed) return Result<PlayerSummary>.Fail(player.Errors);

        var id = player.Value.Id;
        var person = await figures.ReadAsync(id, cancel);
        var categories = await figures.ReadCategoriesAsync(id, cancel);
        var own = await boards.ReadOwnAsync(Board.Global, BoardSort.TotalScore, 1, id, cancel);
        var of = person?.Figures ?? Figures.None;
        return new PlayerSummary(
            player.Value, of.Completed, of.Wins, of.TotalScore, person?.BestScore ?? 0, of.Accuracy, DayStreaks.Of(person, Slots.Today(clock)).Streak, own?.Rank,
            categories.FirstOrDefault()?.Slug, categories.Where(c => c.Figures.Moves >= Enough).MaxBy(c => c.Figures.Accuracy)?.Slug);
    }
}
