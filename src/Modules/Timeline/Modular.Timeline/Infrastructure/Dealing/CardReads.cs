using Modular.Platform.Persistence;
using Modular.Timeline.Domain.Dealing;

namespace Modular.Timeline.Infrastructure.Dealing;

internal static class CardReads
{
    /// <summary>The number and the cards by one statement, so that they belong together.</summary>
    private const string All = """
        select c.number, e.id, e.version, e.category_id, coalesce(round(e.measured_difficulty)::smallint, e.difficulty), e.sort_lo, e.sort_hi
        from timeline.catalogue c left join timeline.events e on e.status = 2
        where c.id = 1
        """;

    public static async Task<(long Number, List<DealtCard> Cards)> AllAsync(DbSession session, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(All);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var (number, cards) = (0L, new List<DealtCard>());
        while (await row.ReadAsync(cancel))
        {
            number = row.GetInt64(0);
            if (!row.IsDBNull(1)) cards.Add(new(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt16(4), new(row.GetInt64(5), row.GetInt64(6))));
        }

        return (number, cards);
    }
}
