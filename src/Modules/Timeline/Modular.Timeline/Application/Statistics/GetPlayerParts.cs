using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <summary>The parts that a player's page is made of; <c>Player</c> is a name or an id, null for the caller.</summary>
internal sealed class GetPlayerParts(IFigures figures, IUserDirectory users, Caller caller, TimeProvider clock) :
    IQueryHandler<GetPlayerCategories, CategoryFiguresList>, IQueryHandler<GetPlayerDifficulties, DifficultyFiguresList>,
    IQueryHandler<GetPlayerProgress, Progress>, IQueryHandler<GetPlayerSeries, FiguresSeries>
{
    public Task<Result<CategoryFiguresList>> Handle(GetPlayerCategories query, CancellationToken cancel) =>
        OfAsync(query.Player, async id => new CategoryFiguresList(await figures.ReadCategoriesAsync(id, cancel)), cancel);

    public Task<Result<DifficultyFiguresList>> Handle(GetPlayerDifficulties query, CancellationToken cancel) => OfAsync(query.Player, async id => new DifficultyFiguresList(
        [.. SlotFigures.Whole(await figures.ReadAsync(id, TallyKind.Difficulty, 1, 5, cancel), 1, 5, 1).Select(d => new DifficultyFigures(d.Slot, d.Figures, d.BestScore))]), cancel);

    public Task<Result<Progress>> Handle(GetPlayerProgress query, CancellationToken cancel) =>
        OfAsync(query.Player, async id => Progress.Of(await figures.ReadEndsAsync(id, Progress.Games, cancel)), cancel);

    public async Task<Result<FiguresSeries>> Handle(GetPlayerSeries query, CancellationToken cancel)
    {
        var span = SeriesSpan.Parse(query.ByWeek, query.Count, Slots.Today(clock));
        return span.IsFailed ? Result<FiguresSeries>.Fail(span.Errors) : await OfAsync(query.Player, async id => FiguresSeries.Of(span.Value, await ReadAsync(id, span.Value, cancel)), cancel);
    }

    private Task<List<SlotFigures>> ReadAsync(Guid player, SeriesSpan span, CancellationToken cancel) => figures.ReadAsync(player, span.Kind, span.From, span.To, cancel);

    private async Task<Result<T>> OfAsync<T>(string? player, Func<Guid, Task<T>> read, CancellationToken cancel) where T : notnull
    {
        var found = await PlayerRef.FindAsync(users, caller, player, cancel);
        return found.IsFailed ? Result<T>.Fail(found.Errors) : await read(found.Value.Id);
    }
}

internal sealed record GetPlayerCategories(string? Player) : IQuery<CategoryFiguresList>;

internal sealed record GetPlayerDifficulties(string? Player) : IQuery<DifficultyFiguresList>;

internal sealed record GetPlayerProgress(string? Player) : IQuery<Progress>;

/// <param name="Player">Name or id; null for the caller.</param>
/// <param name="ByWeek">Weeks and not days.</param>
/// <param name="Count">How many; 30 days or 12 weeks by default.</param>
internal sealed record GetPlayerSeries(string? Player, bool ByWeek, int? Count) : IQuery<FiguresSeries>;

/// <summary>By category, the one with most games first.</summary>
internal sealed record CategoryFiguresList(IReadOnlyList<CategoryFigures> Items);

/// <summary>By difficulty, from 1 to 5.</summary>
internal sealed record DifficultyFiguresList(IReadOnlyList<DifficultyFigures> Items);
