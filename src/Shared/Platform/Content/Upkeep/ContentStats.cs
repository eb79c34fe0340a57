using System.Globalization;
using Modular.Platform.Content.Files;
using Modular.Platform.Persistence;

namespace Modular.Platform.Content.Upkeep;

/// <summary>How much there is, by type.</summary>
internal sealed class ContentStats(DatabaseConnection database, ContentFolder folder)
{
    private const string Query = """
        select coalesce(media_type, 'all'), count(*), coalesce(sum(bytes), 0)::bigint, count(*) filter (where not held), coalesce(sum(holders), 0)::bigint
        from (select media_type, bytes, holders, holders > 0 as held from platform.contents c, lateral (select count(*) as holders from platform.content_references r where r.hash = c.hash) h) x
        group by rollup (media_type) order by grouping(media_type), 3 desc
        """;

    public async Task WriteAsync(TextWriter output, CancellationToken cancel)
    {
        await output.WriteLineAsync($"{"type",-20} {"contents",10} {"bytes",16} {"unheld",10} {"references",12}");
        await using var select = database.Source.CreateCommand(Query);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{reader.GetString(0),-20} {reader.GetInt64(1),10} {reader.GetInt64(2),16} {reader.GetInt64(3),10} {reader.GetInt64(4),12}"));
        await output.WriteLineAsync($"Folder: {folder.Root}");
    }
}
