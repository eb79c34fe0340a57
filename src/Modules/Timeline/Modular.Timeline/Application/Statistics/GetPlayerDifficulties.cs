using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <param name="Player">Name or id; null for the caller.</param>
internal sealed record GetPlayerDifficulties(string? Player) : IQuery<DifficultyFiguresList>;

/// <summary>By difficulty, from 1 to 5.</summary>
internal sealed record DifficultyFiguresList(IReadOnlyList<DifficultyFigures> Items);

internal sealed class GetPlayerDifficultiesHandler(IFigures figures, IUserDirectory users, Caller caller) : IQueryHandler<GetPlayerDifficulties, DifficultyFiguresList>
{
    public async Task<Result<DifficultyFiguresList>> Handle(GetPlayerDifficulties query, CancellationToken cancel)
    {
        var player = await PlayerRef.FindAsync(users, caller, query.Player, cancel);
        if (player.IsFailed) return Result<DifficultyFiguresList>.Fail(player.Errors);

        var levels = SlotFigures.Whole(await figures.ReadAsync(player.Value.Id, TallyKind.Difficulty, 1, 5, cancel), 1, 5, 1);
        return new DifficultyFiguresList([.. levels.Select(d => new DifficultyFigures(d.Slot, d.Figures, d.BestScore))]);
    }
}
