using Modular.Platform.Persistence;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>
/// Adds games that ended to the figures, some hundred at a time, each time in one transaction that also notes in them that they are counted. One does it at a time: the row of
/// <c>timeline.counting</c> is locked first, and with that nothing else that writes figures can be in the way. Figures that are being made anew go on here too, from wherever that was left.
/// </summary>
internal sealed class Counting(DbSession session)
{
    public const int AtOnce = 500;

    public const string Lock = "select rebuilt_to from timeline.counting where id = 1 for update";

    /// <summary>A game that somebody looks into is skipped and comes next time.</summary>
    private const string Uncounted = """
        select id from timeline.sessions where ended_at is not null and counted_at is null order by ended_at limit $1 for update skip locked
        """;

    private const string Counted = "select id from timeline.sessions where id > $1 and counted_at is not null order by id limit $2";

    private const string Advance = "update timeline.counting set rebuilt_to = $1::uuid where id = 1";

    private const string Begin = """
        truncate timeline.tallies, timeline.totals, timeline.player_days, timeline.card_figures, timeline.card_times;
        update timeline.counting set rebuilt_to = '00000000-0000-0000-0000-000000000000' where id = 1
        """;

    /// <summary>Some more; how many, 0 when all are counted.</summary>
    public async Task<int> CountSomeAsync(CancellationToken cancel)
    {
        var counted = 0;
        await session.TransactAsync(async () =>
        {
            counted = await LockAsync(cancel) is { } after ? await GoOnAsync(after, cancel) : await AddAsync(await Rows.ListAsync(session, Uncounted, r => r.GetGuid(0), cancel, AtOnce), cancel);
            return true;
        }, cancel);
        return counted;
    }

    /// <summary>Empties all figures and begins anew; counting fills them again.</summary>
    public Task BeginAsync(CancellationToken cancel) => session.TransactAsync(async () =>
    {
        await LockAsync(cancel);
        await using var begin = session.Command(Begin);
        await begin.ExecuteNonQueryAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Waits for whoever writes figures; up to which game they are made anew, null when they are whole.</summary>
    public async Task<Guid?> LockAsync(CancellationToken cancel)
    {
        await using var take = session.Command(Lock);
        return await take.ExecuteScalarAsync(cancel) as Guid?;
    }

    private async Task<int> GoOnAsync(Guid after, CancellationToken cancel)
    {
        var games = await Rows.ListAsync(session, Counted, r => r.GetGuid(0), cancel, after, AtOnce);
        await AddAsync(games, cancel);
        await using var advance = session.Command(Advance).With(games.Count == 0 ? null : games[^1]);
        await advance.ExecuteNonQueryAsync(cancel);
        return Math.Max(games.Count, 1); // those that ended meanwhile come next
    }

    private async Task<int> AddAsync(List<Guid> games, CancellationToken cancel)
    {
        if (games.Count > 0) await FigureWrites.AddAsync(session, [.. games], cancel);
        return games.Count;
    }
}
