using Modular.Platform.Persistence;
using Modular.Timeline.Application.Events;

namespace Modular.Timeline.Infrastructure.Events;

internal static class EventReads
{
    private const string List = $"""
        select {EventRow.Columns} from timeline.events e join timeline.categories c on c.id = e.category_id
        where e.public_id > $1 and ($3::bigint is null or e.category_id = $3) and ($4::smallint is null or e.difficulty = $4)
          and ($5::smallint is null or e.status = $5) and ($6::text is null or strpos(e.title_key, $6) > 0)
        order by e.public_id limit $2
        """;

    private const string One = $"select {EventRow.Columns} from timeline.events e join timeline.categories c on c.id = e.category_id where e.public_id = $1";

    private const string These = $"""
        select {EventRow.Columns} from unnest($1::bigint[]) with ordinality wanted (id, place)
          join timeline.events e on e.id = wanted.id join timeline.categories c on c.id = e.category_id
        order by wanted.place
        """;

    public static Task<List<EventView>> ListAsync(DbSession session, EventFilter filter, PageRequest page, CancellationToken cancel) => Rows.ListAsync(
        session, List, EventRow.Read, cancel, page.After?.Uuid() ?? Guid.Empty, page.Limit + 1, filter.CategoryId, filter.Difficulty, (short?)filter.Status, filter.Text);

    public static Task<List<EventView>> TheseAsync(DbSession session, IReadOnlyList<long> ids, CancellationToken cancel) => Rows.ListAsync(session, These, EventRow.Read, cancel, ids.ToArray());

    public static async Task<EventView?> OneAsync(DbSession session, Guid id, CancellationToken cancel) => (await Rows.ListAsync(session, One, EventRow.Read, cancel, id)).SingleOrDefault();
}
