using Modular.Platform.Persistence;

namespace Modular.Orchard.Infrastructure;

internal sealed class TreeSearch(DbSession session)
{
    private const int MostHits = 20;

    public async Task<object?> FirstAsync(string name, CancellationToken cancel)
    {
        await using var find = session.Command($"select id from orchard.trees where name % $1 order by id limit {MostHits}").With(name);
        return await find.ExecuteScalarAsync(cancel);
    }
}
