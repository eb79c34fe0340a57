using Modular.Platform.Persistence;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>
/// Holds all figures against what the counted games say. In one transaction under the lock of those who write figures, so nothing that is under way is taken for a difference; they wait
/// meanwhile, and catch up.
/// </summary>
internal sealed class FigureChecks(DbSession session, Counting counting)
{
    private const int MostSeconds = 3600;
    private const int Shown = 5;

    private const string Games = "select coalesce(array_agg(id), '{}') from timeline.sessions where counted_at is not null";

    private const string People = $"""
        select coalesce(f.player_id, t.player_id) || ', ' || coalesce(f.kind, t.kind) || ', ' || coalesce(f.slot, t.slot)
        from ({Facts.OfPeople}) f full join timeline.tallies t on t.player_id = f.player_id and t.kind = f.kind and t.slot = f.slot
        where (t.games, t.completed, t.wins, t.moves, t.right_moves, t.tries, t.first_right, t.score, t.play_ms, t.best_score, t.best_streak)
          is distinct from (f.games, f.completed, f.wins, f.moves, f.right_moves, f.tries, f.first_right, f.score, f.play_ms, f.best_score, f.best_streak)
        """;

    private const string All = $"""
        select coalesce(f.kind, t.kind) || ', ' || coalesce(f.slot, t.slot) from ({Facts.OfAll}) f full join timeline.totals t on t.kind = f.kind and t.slot = f.slot
        where (t.games, t.completed, t.wins, t.moves, t.right_moves, t.tries, t.first_right, t.score, t.play_ms)
          is distinct from (f.games, f.completed, f.wins, f.moves, f.right_moves, f.tries, f.first_right, f.score, f.play_ms)
        """;

    private const string Cards = $"""
        select coalesce(f.event_id, t.event_id)::text from ({Facts.OfCards}) f full join timeline.card_figures t on t.event_id = f.event_id
        where (t.deals, t.tries, t.first_right, t.abandons, t.rest_tries, t.rest_right, t.rest_sum, t.rest_squares, t.rest_product)
          is distinct from (f.deals, f.tries, f.first_right, f.abandons, f.rest_tries, f.rest_right, f.rest_sum, f.rest_squares, f.rest_product)
        """;

    private const string Times = $"""
        select coalesce(f.event_id, t.event_id) || ', ' || coalesce(f.step, t.step) from ({Facts.OfTimes}) f full join timeline.card_times t on t.event_id = f.event_id and t.step = f.step
        where t.placements is distinct from f.placements
        """;

    private const string Days = """
        select coalesce(n.player_id, d.player_id)::text
        from (select player_id, min(slot) as first_day, max(slot) as last_day, count(*) as days from timeline.tallies where kind = 4 and completed > 0 group by player_id) n
          full join timeline.player_days d on d.player_id = n.player_id
        where (d.first_day, d.last_day, d.days) is distinct from (n.first_day, n.last_day, n.days) and $1::uuid[] is not null
        """;

    private static readonly (string Name, string Sql)[] Checks = [("people", People), ("totals", All), ("cards", Cards), ("times of cards", Times), ("days", Days)];

    public static int Count => Checks.Length;

    /// <summary>What differs, a line a check.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel)
    {
        var differences = new List<string>();
        await session.TransactAsync(async () =>
        {
            if (await counting.LockAsync(cancel) is not null)
            {
                differences.Add("The statistics are being made anew; look at them afterwards.");
                return false;
            }

            var games = (await Rows.ListAsync(session, Games, r => r.GetFieldValue<Guid[]>(0), cancel))[0];
            foreach (var (name, sql) in Checks)
                if (await FindAsync(sql, games, cancel) is { Count: > 0 } found)
                    differences.Add($"figures of {name}: {found.Count} differ: {string.Join("; ", found.Take(Shown))}{(found.Count > Shown ? "; …" : "")}");
            return false;
        }, cancel);
        return differences;
    }

    private async Task<List<string>> FindAsync(string sql, Guid[] games, CancellationToken cancel)
    {
        await using var select = session.Command(sql).With((object)games);
        select.CommandTimeout = MostSeconds;
        await using var row = await select.ExecuteReaderAsync(cancel);
        var found = new List<string>();
        while (await row.ReadAsync(cancel)) found.Add(row.GetString(0));
        return found;
    }
}
