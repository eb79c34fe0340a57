using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure;

internal static class SuggestionReads
{
    private const string Sql = """
        select s.id, s.title from forums.suggest_titles($2, $3, $4, array(select id from forums.categories where (seen_by & $1) <> 0), $5) with ordinality s (id, title, place) order by s.place
        """;

    public static async Task<List<TitleSuggestion>> FindAsync(DbSession session, SearchText text, int atMost, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Sql).With(viewer.Bits, TopicTitle.Stored(text.Text).Key, text.Pattern, text.IsIndexed, atMost);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var titles = new List<TitleSuggestion>(atMost);
        while (await reader.ReadAsync(cancel)) titles.Add(new(reader.GetInt64(0), reader.GetString(1)));
        return titles;
    }
}
