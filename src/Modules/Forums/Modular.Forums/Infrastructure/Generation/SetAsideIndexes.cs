using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>
/// Into empty tables much is written faster without their indexes, which are made at once in the end. All within the transaction: if it is broken off, they were never gone.
/// Where somebody else's rows are there already, the indexes stay, and so does everybody's access.
/// </summary>
internal sealed class SetAsideIndexes(DbSession session)
{
    private const string Make = "create temporary table set_aside (place integer, gone text, made text) on commit drop";

    private const string HardlyWait = "set local lock_timeout = '5s'";

    private const string Wait = "set local lock_timeout = 0";

    /// <summary>The block's own savepoint gives the tables back where they are not empty, or not to be had within seconds.</summary>
    private const string Take = """
        do $$
        declare s record;
        begin
          if exists (select from forums.topics) or exists (select from forums.replies) then return; end if;
          lock table forums.topics, forums.replies in access exclusive mode;
          if exists (select from forums.topics) or exists (select from forums.replies) then raise no_data_found; end if;
          insert into set_aside
            select 1, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname), format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c where c.contype = 'f' and c.conrelid in ('forums.topics'::regclass, 'forums.replies'::regclass) and c.confrelid in ('forums.topics'::regclass, 'forums.replies'::regclass)
            union all select 0, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i where i.indrelid in ('forums.topics'::regclass, 'forums.replies'::regclass) and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'));
          for s in select gone from set_aside order by place desc loop execute s.gone; end loop;
        exception when no_data_found or lock_not_available then null;
        end $$
        """;

    private const string Count = "select count(*) from set_aside";

    private const string Give = """
        do $$
        declare s record;
        begin
          for s in select made from set_aside order by place, made loop execute s.made; end loop;
        end $$
        """;

    /// <returns>How many were set aside; none where the tables hold something.</returns>
    public async Task<long> TakeAsync(CancellationToken cancel)
    {
        await using var take = session.Batch().Add(Make).Add(HardlyWait).Add(Take).Add(Wait);
        await take.ExecuteNonQueryAsync(cancel);
        await using var count = session.Command(Count);
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }

    public async Task GiveBackAsync(CancellationToken cancel)
    {
        await using var give = session.Command(Give);
        give.CommandTimeout = 0;
        await give.ExecuteNonQueryAsync(cancel);
    }
}
