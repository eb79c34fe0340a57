using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Statistics;

/// <param name="Player">Name or id; null for the caller.</param>
internal sealed record GetPlayerCategories(string? Player) : IQuery<CategoryFiguresList>;

/// <summary>By category, the one with most games first.</summary>
internal sealed record CategoryFiguresList(IReadOnlyList<CategoryFigures> Items);

internal sealed class GetPlayerCategoriesHandler(IFigures figures, IUserDirectory users, Caller caller) : IQueryHandler<GetPlayerCategories, CategoryFiguresList>
{
    public async Task<Result<CategoryFiguresList>> Handle(GetPlayerCategories query, CancellationToken cancel)
    {
        var player = await PlayerRef.FindAsync(users, caller, query.Player, cancel);
        if (player.IsFailed) return Result<CategoryFiguresList>.Fail(player.Errors);

        return new CategoryFiguresList(await figures.ReadCategoriesAsync(player.Value.Id, cancel));
    }
}
