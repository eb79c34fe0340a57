using Modular.Timeline.Application.Events;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Domain.Dates;
using Modular.Timeline.Domain.Games;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Games;

/// <summary>A row of a game's card with what it shows at the version that was dealt.</summary>
internal static class CardRow
{
    public const string OfGame = """
        select c.position, c.token, c.event_id, c.event_version, c.difficulty, c.sort_lo, c.sort_hi, c.place, c.misses, c.hints,
               e.public_id, v.title, v.description, k.slug, v.year, v.month, v.day, v.precision, v.circa, v.calendar, v.display_text, v.image_url, v.image_licence
        from timeline.session_cards c join timeline.event_versions v on v.event_id = c.event_id and v.version = c.event_version
          join timeline.events e on e.id = c.event_id join timeline.categories k on k.id = v.category_id
        where c.session_id = $1 order by c.position
        """;

    public static GameCard Card(NpgsqlDataReader row) => new(row.GetInt16(0), row.GetGuid(1), row.GetInt64(2), row.GetInt64(3), row.GetInt16(4), Days(row))
    {
        Place = (CardPlace)row.GetInt16(7),
        Misses = row.GetInt16(8),
        Hints = row.GetInt16(9),
    };

    public static CardFace Face(NpgsqlDataReader row) => new(
        row.GetGuid(10), row.GetString(11), row.GetString(12), row.GetString(13), DateView.Of(Date(row)), row.IsDBNull(21) ? null : row.GetString(21), row.IsDBNull(22) ? null : row.GetString(22));

    private static DayInterval Days(NpgsqlDataReader row) => new(row.GetInt64(5), row.GetInt64(6));

    private static HistoricalDate Date(NpgsqlDataReader row) => HistoricalDate.Stored(
        new(row.GetInt64(14), Small(row, 15), Small(row, 16), (DatePrecision)row.GetInt16(17), row.GetBoolean(18), (DateCalendar?)Small(row, 19)), Days(row), row.GetString(20));

    private static short? Small(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt16(column);
}
