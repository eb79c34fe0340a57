using Modular.Platform.Persistence;
using Modular.Timeline.Application.Analytics;
using Modular.Timeline.Domain.Statistics;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Statistics;

internal static class CardFigureReads
{
    private const string Rate = "(f.first_right::double precision / f.tries)";

    private const string List = $"""
        select f.event_id, e.public_id, e.title, c.slug, e.difficulty, e.measured_difficulty, e.report_count, f.deals, f.tries, f.first_right, f.abandons,
          f.rest_tries, f.rest_right, f.rest_sum, f.rest_squares, f.rest_product
        from timeline.card_figures f join timeline.events e on e.id = f.event_id join timeline.categories c on c.id = e.category_id
        where f.tries > 0 and f.tries >= $5 and {Rate} >= $1 and ({Rate} > $1 or f.event_id > $2)
          and ($3::bigint is null or e.category_id = $3) and ($4::smallint is null or e.difficulty = $4)
        order by {Rate}, f.event_id limit $6
        """;

    private const string Times = "select event_id, step, placements from timeline.card_times where event_id = any($1)";

    public static async Task<List<CardFigures>> ListAsync(DbSession session, CardFilter filter, PageRequest page, CancellationToken cancel)
    {
        var (rate, after) = page.After is { } cursor ? (BitConverter.Int64BitsToDouble(cursor[0]), cursor[1]) : (-1.0, 0);
        var cards = await Rows.ListAsync(session, List, Read, cancel, rate, after, filter.CategoryId, filter.Level, filter.MinTries, page.Limit + 1);
        var times = await Rows.ListAsync(
            session, Times, row => (Event: row.GetInt64(0), Step: row.GetInt16(1), Placements: row.GetInt64(2)), cancel, (object)cards.Select(c => c.Number).ToArray());
        var steps = times.ToLookup(t => t.Event, t => (t.Step, t.Placements));
        return [.. cards.Select(c => c with { MedianMilliseconds = TimeSteps.Quantile([.. steps[c.Number]], 0.5), Percentile95Milliseconds = TimeSteps.Quantile([.. steps[c.Number]], 0.95) })];
    }

    private static CardFigures Read(NpgsqlDataReader row) => new()
    {
        Number = row.GetInt64(0),
        EventId = row.GetGuid(1),
        Title = row.GetString(2),
        Category = row.GetString(3),
        Difficulty = row.GetInt16(4),
        MeasuredDifficulty = row.IsDBNull(5) ? null : row.GetDouble(5),
        ReportCount = row.GetInt32(6),
        Deals = row.GetInt64(7),
        Tries = row.GetInt64(8),
        FirstRight = row.GetInt64(9),
        Abandons = row.GetInt64(10),
        Discrimination = Discrimination.Of(row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14), row.GetInt64(15)),
    };
}
