using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Administration;

internal sealed record ListAnyGames(string? Status, Guid? Player, int? Limit, string? Cursor) : IQuery<Page<AnyGame>>;

internal sealed class ListAnyGamesHandler(IGameAdministration games) : IQueryHandler<ListAnyGames, Page<AnyGame>>
{
    private const string Sort = "any_games";

    public async Task<Result<Page<AnyGame>>> Handle(ListAnyGames query, CancellationToken cancel)
    {
        var check = new Validation();
        check.Require(string.IsNullOrEmpty(query.Status) || StatusOf(query.Status) is not null, "?status", GameAdminErrors.UnknownStatus);
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, Sort));
        if (check.Failed) return check.Errors;

        return Page<AnyGame>.Cut(await games.ListGamesAsync((short?)StatusOf(query.Status), query.Player, page, cancel), page.Limit, g => Cursor.At(Sort, g.Id));
    }

    private static GameStatus? StatusOf(string? name) => name switch
    {
        "active" => GameStatus.Active,
        "completed" => GameStatus.Completed,
        "abandoned" => GameStatus.Abandoned,
        _ => null,
    };
}
