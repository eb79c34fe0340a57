using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Games;

internal sealed record ListGames(int? Limit, string? Cursor) : IQuery<Page<GameSummary>>;

/// <summary>One's own. Guests have none that they could be told of.</summary>
internal sealed class ListGamesHandler(IGameStore games, Caller caller) : IQueryHandler<ListGames, Page<GameSummary>>
{
    private const string Sort = "games";

    public async Task<Result<Page<GameSummary>>> Handle(ListGames query, CancellationToken cancel)
    {
        var page = PageRequest.Parse(query.Limit, query.Cursor, Sort);
        if (page.IsFailed) return Result<Page<GameSummary>>.Fail(page.Errors);

        var list = caller.UserId is { } player ? await games.ListAsync(player, page.Value, cancel) : [];
        return Page<GameSummary>.Cut(list, page.Value.Limit, g => Cursor.At(Sort, g.Id));
    }
}
