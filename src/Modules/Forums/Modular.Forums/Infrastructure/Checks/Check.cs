using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Checks;

/// <summary>
/// A check in plain SQL. A piece is compared in one statement, so all of it is of one moment; what differs is looked at again under the locks of those who write it
/// before it is repaired.
/// </summary>
/// <param name="name">What it is, as it is reported.</param>
/// <param name="pieces">How the table is walked through.</param>
/// <param name="find">What differs after $1 and up to $2: the key to lock it by, and its name.</param>
/// <param name="repair">Sets right what still differs of some keys ($1, an array), statement by statement.</param>
internal sealed class Check<TKey>(string name, Pieces<TKey> pieces, string find, params string[] repair) : ICheck where TKey : struct
{
    private const int RepairedAtOnce = 20;

    public string Name => name;

    public async Task<CheckResult> RunAsync(DbSession session, bool repair, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        var (result, after) = (new CheckResult(name), pieces.First);
        while (await NextAsync(session, after, cancel) is { } upTo)
        {
            var found = await FindAsync(session, after, upTo, cancel);
            if (repair) await RepairAsync(session, found, cancel);
            var left = repair && found.Count > 0 ? await FindAsync(session, after, upTo, cancel) : found;
            result.Add([.. found.Select(f => f.What)], left.Intersect(found).Count()); // what others wrote meanwhile is not what was repaired
            after = upTo;
        }

        return result;
    }

    private async Task<TKey?> NextAsync(DbSession session, TKey after, CancellationToken cancel)
    {
        await using var next = session.Command(pieces.Next).With(after);
        await using var row = await next.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && !row.IsDBNull(0) ? row.GetFieldValue<TKey>(0) : null;
    }

    private async Task<List<(TKey Key, string What)>> FindAsync(DbSession session, TKey after, TKey upTo, CancellationToken cancel)
    {
        await using var select = session.Command(find).With(after, upTo);
        select.CommandTimeout = 0;
        await using var row = await select.ExecuteReaderAsync(cancel);
        var found = new List<(TKey, string)>();
        while (await row.ReadAsync(cancel)) found.Add((row.GetFieldValue<TKey>(0), row.GetString(1)));
        return found;
    }

    private async Task RepairAsync(DbSession session, List<(TKey Key, string What)> found, CancellationToken cancel)
    {
        foreach (var keys in found.Select(f => f.Key).Distinct().Order().Chunk(RepairedAtOnce))
            await session.TransactAsync(async () =>
            {
                foreach (var statement in (string[])[pieces.Lock, .. repair])
                {
                    await using var command = session.Command(statement).With(keys);
                    await command.ExecuteNonQueryAsync(cancel);
                }

                return true;
            }, cancel);
    }
}
