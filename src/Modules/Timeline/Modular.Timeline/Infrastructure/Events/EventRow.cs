using Modular.Timeline.Application.Events;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Dates;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Events;

/// <summary>A row of an event <c>e</c> with its category <c>c</c>.</summary>
internal static class EventRow
{
    public const string Columns = """
        e.public_id, e.title, e.description, c.slug, e.difficulty, e.measured_difficulty, e.year, e.month, e.day, e.precision, e.circa, e.calendar, e.display_text,
        e.sort_lo, e.sort_hi, e.source, e.image_url, e.image_licence, e.status, e.report_count, e.created_at, e.updated_at, e.version
        """;

    public static EventView Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Title = row.GetString(1),
        Description = row.GetString(2),
        Category = row.GetString(3),
        Difficulty = row.GetInt16(4),
        MeasuredDifficulty = row.IsDBNull(5) ? null : row.GetDouble(5),
        Date = DateView.Of(Date(row)),
        Source = row.GetString(15),
        ImageUrl = row.IsDBNull(16) ? null : row.GetString(16),
        ImageLicence = row.IsDBNull(17) ? null : row.GetString(17),
        Status = EventStatuses.NameOf((EventStatus)row.GetInt16(18)),
        ReportCount = row.GetInt32(19),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(20),
        UpdatedAt = row.GetFieldValue<DateTimeOffset>(21),
        Etag = new(row.GetInt64(22), row.GetInt32(19)),
    };

    private static HistoricalDate Date(NpgsqlDataReader row) => HistoricalDate.Stored(
        new(row.GetInt64(6), Small(row, 7), Small(row, 8), (DatePrecision)row.GetInt16(9), row.GetBoolean(10), (DateCalendar?)Small(row, 11)),
        new(row.GetInt64(13), row.GetInt64(14)),
        row.GetString(12));

    private static short? Small(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt16(column);
}
