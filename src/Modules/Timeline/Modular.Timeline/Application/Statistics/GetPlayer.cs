using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Application.Leaderboards;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <param name="Player">Name or id; null for the caller.</param>
/// <param name="Type">basic, advanced or full.</param>
internal sealed record GetPlayer(string? Player, string? Type) : IQuery<PlayerStatistics>;

internal sealed class GetPlayerHandler(IFigures figures, ILeaderboards boards, IUserDirectory users, Caller caller, TimeProvider clock) : IQueryHandler<GetPlayer, PlayerStatistics>
{
    public async Task<Result<PlayerStatistics>> Handle(GetPlayer query, CancellationToken cancel)
    {
        if (query.Type is not (null or "basic" or "advanced" or "full")) return StatisticsErrors.UnknownType;

        var player = await PlayerRef.FindAsync(users, caller, query.Player, cancel);
        if (player.IsFailed) return Result<PlayerStatistics>.Fail(player.Errors);

        var basic = Basic(player.Value, await figures.ReadAsync(player.Value.Id, cancel));
        return query.Type switch
        {
            "advanced" => await AdvancedAsync(basic, cancel),
            "full" => await FullAsync(await AdvancedAsync(basic, cancel), cancel),
            _ => basic,
        };
    }

    private PlayerStatistics Basic(UserCard player, PersonFigures? person) => new()
    {
        Player = player,
        Figures = person?.Figures ?? Figures.None,
        BestScore = person?.BestScore ?? 0,
        BestStreak = person?.BestStreak ?? 0,
        Days = DayStreaks.Of(person, Slots.Today(clock)),
    };

    private async Task<PlayerStatistics> AdvancedAsync(PlayerStatistics of, CancellationToken cancel)
    {
        var own = await boards.ReadOwnAsync(Board.Global, BoardSort.TotalScore, 1, of.Player.Id, cancel);
        return of with { Advanced = AdvancedFigures.Of(of.Figures, of.Days.Played, own?.Rank) };
    }

    private async Task<PlayerStatistics> FullAsync(PlayerStatistics of, CancellationToken cancel) => of with
    {
        Categories = await figures.ReadCategoriesAsync(of.Player.Id, cancel),
        Difficulties = [.. (await figures.ReadAsync(of.Player.Id, TallyKind.Difficulty, 1, 5, cancel)).Select(d => new DifficultyFigures(d.Slot, d.Figures, d.BestScore))],
        Progress = Progress.Of(await figures.ReadEndsAsync(of.Player.Id, Progress.Games, cancel)),
    };
}
