using Modular.Platform.Persistence;
using Modular.Timeline.Application.Import;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Import;

internal sealed class DeckRows(DbSession session) : IDeckRows
{
    private const string Known = """
        select e.title_key, e.sort_lo, e.sort_hi
        from unnest($1::text[], $2::bigint[], $3::bigint[]) k (title_key, lo, hi) join timeline.events e on (e.title_key, e.sort_lo, e.sort_hi) = (k.title_key, k.lo, k.hi)
        """;

    private const string Insert = """
        with made as (
          insert into timeline.events (title, title_key, sort_lo, sort_hi, description, category_id, difficulty, year, month, day, precision, circa, calendar, display_text,
            source, image_url, image_licence, status, version, report_count, created_at, updated_at)
          select g.*, 1, 0, $19, $19
          from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::smallint[], $8::bigint[], $9::smallint[], $10::smallint[], $11::smallint[],
            $12::boolean[], $13::smallint[], $14::text[], $15::text[], $16::text[], $17::text[], $18::smallint[]) g
          on conflict (title_key, sort_lo, sort_hi) do nothing
          returning *),
        kept as (
          insert into timeline.event_versions (event_id, version, title, description, category_id, difficulty, year, month, day, precision, circa, calendar, display_text, sort_lo, sort_hi,
            image_url, image_licence, at)
          select id, version, title, description, category_id, difficulty, year, month, day, precision, circa, calendar, display_text, sort_lo, sort_hi, image_url, image_licence, created_at
          from made)
        select title_key, sort_lo, sort_hi from made
        """;

    public async Task TakeTurnAsync(CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var take = session.Command("select pg_advisory_xact_lock(hashtextextended('timeline.import', 0))");
        await take.ExecuteNonQueryAsync(cancel);
    }

    public async Task<IReadOnlySet<DeckKey>> FindKnownAsync(IReadOnlyList<DeckEvent> events, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Known).With(Each(events, e => e.Key.TitleKey), Each(events, e => e.Key.Lo), Each(events, e => e.Key.Hi));
        return await ReadAsync(select, cancel);
    }

    public async Task<IReadOnlySet<DeckKey>> InsertAsync(IReadOnlyList<DeckEvent> events, DateTimeOffset now, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var insert = session.Command(Insert).With(
            Each(events, e => e.Traits.Title.Text), Each(events, e => e.Key.TitleKey), Each(events, e => e.Key.Lo), Each(events, e => e.Key.Hi),
            Each(events, e => e.Traits.Description), Each(events, e => e.Traits.CategoryId), Each(events, e => e.Traits.Difficulty),
            Each(events, e => e.Traits.Date.Parts.Year), Each(events, e => (short?)e.Traits.Date.Parts.Month), Each(events, e => (short?)e.Traits.Date.Parts.Day),
            Each(events, e => (short)e.Traits.Date.Parts.Precision), Each(events, e => e.Traits.Date.Parts.Circa), Each(events, e => (short?)e.Traits.Date.Parts.Calendar),
            Each(events, e => e.Traits.Date.DisplayText), Each(events, e => e.Traits.Source), Each(events, e => e.Traits.ImageUrl), Each(events, e => e.Traits.ImageLicence),
            Each(events, e => (short)e.Traits.Status), now);
        return await ReadAsync(insert, cancel);
    }

    private static async Task<HashSet<DeckKey>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var row = await command.ExecuteReaderAsync(cancel);
        var keys = new HashSet<DeckKey>();
        while (await row.ReadAsync(cancel)) keys.Add(new(row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
        return keys;
    }

    private static T[] Each<T>(IReadOnlyList<DeckEvent> events, Func<DeckEvent, T> column) => [.. events.Select(column)];
}
