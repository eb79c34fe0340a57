using Modular.Platform.Persistence;
using Modular.Timeline.Application.Import;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Dates;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>By id outside, so that a file that got about tells nothing by its order.</summary>
internal sealed class DeckExport(DbSession session) : IDeckExport
{
    /// <summary>In the order of <see cref="DeckColumns.All"/>.</summary>
    private const string All = """
        select e.title, c.slug, e.year, e.month, e.day, e.precision, e.circa, e.calendar, e.difficulty, e.description, e.source, e.image_url, e.image_licence, e.status
        from timeline.events e join timeline.categories c on c.id = e.category_id order by e.public_id
        """;

    public async Task WriteAsync(Stream file, DeckFormat format, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(All);
        await using var row = await select.ExecuteReaderAsync(cancel);
        await using IDeckWriter writer = format == DeckFormat.Csv ? new CsvDeckWriter(file) : new JsonDeckWriter(file, inLines: format == DeckFormat.JsonLines);

        await writer.BeginAsync(cancel);
        while (await row.ReadAsync(cancel)) await writer.WriteAsync(Fields(row), cancel);
        await writer.EndAsync(cancel);
    }

    private static object?[] Fields(NpgsqlDataReader row)
    {
        var fields = new object?[DeckColumns.All.Length];
        for (var i = 0; i < fields.Length; i++) fields[i] = row.IsDBNull(i) ? null : row.GetValue(i);
        fields[5] = DatePrecisions.NameOf((DatePrecision)row.GetInt16(5));
        fields[7] = row.IsDBNull(7) ? null : DateCalendars.NameOf((DateCalendar)row.GetInt16(7));
        fields[13] = EventStatuses.NameOf((EventStatus)row.GetInt16(13));
        return fields;
    }
}
