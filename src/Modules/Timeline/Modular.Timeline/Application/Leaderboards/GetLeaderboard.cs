using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Leaderboards;

/// <param name="Kind">All, Category, Day or Week.</param>
/// <param name="Category">A slug, where it is of one.</param>
/// <param name="Sort">What players are compared by.</param>
/// <param name="MinGames">The least number of completed games.</param>
/// <param name="Users">Ids joined by commas, where only some are wanted.</param>
/// <param name="Limit">Items a page.</param>
/// <param name="Cursor">From where on.</param>
internal sealed record GetLeaderboard(TallyKind Kind, string? Category, string? Sort, int? MinGames, string? Users, int? Limit, string? Cursor) : IQuery<Leaderboard>;

internal sealed class GetLeaderboardHandler(ITimelineDb db, ILeaderboards boards, IUserDirectory users, Caller caller, TimeProvider clock) : IQueryHandler<GetLeaderboard, Leaderboard>
{
    public async Task<Result<Leaderboard>> Handle(GetLeaderboard query, CancellationToken cancel)
    {
        var check = new Validation();
        var filter = check.Field("", BoardFilter.Parse(query.Sort, query.MinGames, query.Users));
        var order = $"board:{query.Kind}:{query.Category}:{Begin(query.Kind)?.Slot}:{query.Sort}:{query.MinGames}";
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, order));
        if (check.Failed) return check.Errors;
        if (await BoardOfAsync(query, cancel) is not { } board) return CategoryErrors.NotFound;

        var after = BoardPosition.Of(page.After);
        var lines = Ranking.Of(await boards.ReadAsync(board, filter.Sort, filter.MinGames, filter.Users, after, page.Limit + 1, cancel), after);
        var own = caller.UserId is { } me ? await boards.ReadOwnAsync(board, filter.Sort, filter.MinGames, me, cancel, filter.Users) : null;
        return await ShowAsync(filter, board, Ranking.Cut(lines, page.Limit, after, order), own, cancel);
    }

    private async Task<Board?> BoardOfAsync(GetLeaderboard query, CancellationToken cancel)
    {
        if (query.Kind != TallyKind.Category) return Begin(query.Kind) ?? Board.Global;

        var id = await db.Categories.Where(c => c.Slug == query.Category).Select(c => (long?)c.Id).SingleOrDefaultAsync(cancel);
        return id is { } category ? new(TallyKind.Category, category) : null;
    }

    /// <summary>Of today or this week. A cursor of yesterday is none of today's board.</summary>
    private Board? Begin(TallyKind kind) => kind switch
    {
        TallyKind.Day => Board.Today(clock),
        TallyKind.Week => Board.ThisWeek(clock),
        _ => null,
    };

    private async Task<Leaderboard> ShowAsync(BoardFilter filter, Board board, (List<RankedLine> Lines, string? Next) page, RankedLine? own, CancellationToken cancel)
    {
        var cards = await users.FindAsync([.. page.Lines.Concat(own is null ? [] : [own]).Select(l => l.Line.Player).Distinct()], cancel);
        return new(
            BoardSorts.NameOf(filter.Sort), filter.MinGames, board.Kind is TallyKind.Day or TallyKind.Week ? Slots.Day(board.Slot) : null,
            [.. page.Lines.Select(l => LeaderboardEntry.Of(l, cards))], page.Next, own is null ? null : LeaderboardEntry.Of(own, cards));
    }
}
