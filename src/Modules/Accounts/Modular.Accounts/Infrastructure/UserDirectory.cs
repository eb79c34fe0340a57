using Modular.Accounts.Contracts;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Accounts.Infrastructure;

/// <summary>Finds cards: from the node's memory without waiting, the missing ones in one query on the scope's connection.</summary>
internal sealed class UserDirectory(UserCards cards, DbSession session) : IUserDirectory
{
    private const string Columns = "select id, username, display_name, avatar_url from accounts.users where erased_at is null and ";

    public ValueTask<IReadOnlyDictionary<Guid, UserCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, UserCard>(ids.Count);
        List<Guid>? missing = null;
        foreach (var id in ids)
            if (!cards.TryGet(id, out var card)) (missing ??= []).Add(id);
            else if (card is not null) found[id] = card;

        return missing is null ? new(found) : LoadAsync(missing, found, cancel);
    }

    public ValueTask<UserCard?> FindByNameAsync(string username, CancellationToken cancel) =>
        cards.TryGet(username, out var card) ? new(card) : LoadAsync(username, cancel);

    private async ValueTask<IReadOnlyDictionary<Guid, UserCard>> LoadAsync(List<Guid> missing, Dictionary<Guid, UserCard> found, CancellationToken cancel)
    {
        foreach (var card in await ReadAsync(Columns + "id = any ($1)", missing.ToArray(), cancel))
        {
            found[card.Id] = card;
            cards.Keep(card.Id, card);
        }

        foreach (var id in missing)
            if (!found.ContainsKey(id)) cards.Keep(id, null);
        return found;
    }

    private async ValueTask<UserCard?> LoadAsync(string username, CancellationToken cancel)
    {
        var card = (await ReadAsync(Columns + "lower(username) = lower($1)", username, cancel)).SingleOrDefault();
        cards.Keep(username, card);
        return card;
    }

    private async Task<List<UserCard>> ReadAsync(string sql, object value, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(sql).With(value);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var read = new List<UserCard>();
        while (await reader.ReadAsync(cancel)) read.Add(CardOf(reader));
        return read;
    }

    private static UserCard CardOf(NpgsqlDataReader row) => new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3));
}
