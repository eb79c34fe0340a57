using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Administration;

internal sealed record ListPlayers(int? Limit, string? Cursor) : IQuery<Page<PlayerCard>>;

/// <summary>Somebody who completed a game.</summary>
internal sealed record PlayerCard(UserCard Player, Figures Figures, long BestScore, DateOnly FirstDay, DateOnly LastDay);

internal sealed class ListPlayersHandler(IGameAdministration games, IUserDirectory users) : IQueryHandler<ListPlayers, Page<PlayerCard>>
{
    private const string Sort = "players";

    public async Task<Result<Page<PlayerCard>>> Handle(ListPlayers query, CancellationToken cancel)
    {
        var page = PageRequest.Parse(query.Limit, query.Cursor, Sort);
        if (page.IsFailed) return Result<Page<PlayerCard>>.Fail(page.Errors);

        var lines = Page<PlayerLine>.Cut(await games.ListPlayersAsync(page.Value, cancel), page.Value.Limit, PositionOf);
        var cards = await users.FindAsync([.. lines.Items.Select(l => l.Id)], cancel);
        return new Page<PlayerCard>(
            [.. lines.Items.Select(l => new PlayerCard(cards.GetValueOrDefault(l.Id) ?? UserCard.Gone(l.Id), l.Figures, l.BestScore, l.FirstDay, l.LastDay))], lines.Next);
    }

    private static Cursor PositionOf(PlayerLine line)
    {
        var id = Cursor.At(Sort, line.Id);
        return Cursor.At(Sort, id[0], id[1], Slots.OfDay(line.LastDay));
    }
}
