using Modular.Forums.Application.Sections;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Sections;

internal sealed class SectionRows(DbSession session) : ISections
{
    private const string Find = "select id from forums.sections where lower(name) = lower($1) for key share";

    private const string Make = """
        insert into forums.sections (name, sort_order, created_at, version)
        select $1, coalesce(max(least(sort_order, 2147483646)), 0) + 1, $2, 1 from forums.sections on conflict do nothing
        """;

    private const string LockSections = "select id from forums.sections order by id for update";

    private const string LockCategories = "select id from forums.categories order by id for no key update";

    /// <summary>Looks again after making one: somebody else may have been faster, or may delete it meanwhile.</summary>
    public async Task<long> FindOrMakeAsync(string name, DateTimeOffset now, CancellationToken cancel)
    {
        while (true)
        {
            await using var find = session.Command(Find).With(name);
            if (await find.ExecuteScalarAsync(cancel) is long id) return id;

            await using var make = session.Command(Make).With(name, now);
            await make.ExecuteNonQueryAsync(cancel);
        }
    }

    public async Task LockAsync(CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(LockSections).Add(LockCategories);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
