using Modular.Platform.Persistence;

namespace Modular.Platform.Content;

/// <summary>Who holds what, in the transaction of the scope's session.</summary>
internal sealed class ContentReferences(DbSession session)
{
    /// <summary>False when the content is not there. It is locked against removal only, so that many may hold it at once without waiting for each other.</summary>
    public async Task<bool> AddAsync(ContentReference reference, CancellationToken cancel)
    {
        await using var insert = session.Command("""
            insert into platform.content_references (hash, holder) select hash, $2 from platform.contents where hash = $1 for key share
            on conflict (hash, holder) do update set holder = excluded.holder
            """).With(reference.Hash.ToBytes(), reference.Holder);
        return await insert.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>Locks in one order, so that two who let go of the same contents do not lock each other out. What was not held is left alone.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<ContentReference> references, bool erase, CancellationToken cancel)
    {
        object hashes = references.Select(r => r.Hash.ToBytes()).ToArray(); // one value, not one each
        string[] holders = [.. references.Select(r => r.Holder)];
        await using var batch = session.Batch()
            .Add("select from platform.contents where hash = any($1) order by hash for no key update", hashes)
            .Add("""
            with gone as (
              delete from platform.content_references r using unnest($1, $2) as given (hash, holder) where r.hash = given.hash and r.holder = given.holder returning r.hash)
            update platform.contents c set touched_at = now(), erase = c.erase or $3 where c.hash in (select hash from gone)
            """, hashes, holders, erase);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
