using Modular.Accounts.Contracts;
using Modular.Forums.Application.Erasures;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Erasures;

internal sealed class ErasedAuthors(DbSession session) : IErasedAuthors
{
    private const string Remember = """
        insert into forums.erased_authors as a (user_id, at, removes, looks) values ($1, $2, $3, 0)
        on conflict (user_id) do update set at = excluded.at, removes = a.removes or excluded.removes, looks = 0
        """;

    /// <summary>After 10 seconds, a minute, 6, 36, and 4 and 22 hours: most requests are over soon, and a large file over a slow line is not.</summary>
    private const string Due = "select user_id, removes, looks from forums.erased_authors where looks < 6 and at + interval '10 seconds' * power(6, looks) < $1 order by at limit 100";

    private const string Looked = "update forums.erased_authors set looks = looks + 1 where user_id = $1 and looks = $2";

    public async Task RememberAsync(Guid userId, ErasedContent content, DateTimeOffset now, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var insert = session.Command(Remember).With(userId, now, content == ErasedContent.Remove);
        await insert.ExecuteNonQueryAsync(cancel);
    }

    public async Task<IReadOnlyList<ErasedAuthor>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Due).With(now);
        await using var row = await select.ExecuteReaderAsync(cancel);
        var due = new List<ErasedAuthor>();
        while (await row.ReadAsync(cancel)) due.Add(new(row.GetGuid(0), row.GetBoolean(1) ? ErasedContent.Remove : ErasedContent.Keep, row.GetInt32(2)));
        return due;
    }

    public async Task LookedAsync(ErasedAuthor author, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var update = session.Command(Looked).With(author.UserId, author.Looks);
        await update.ExecuteNonQueryAsync(cancel);
    }
}
