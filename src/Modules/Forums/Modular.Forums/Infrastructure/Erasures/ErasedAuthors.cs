using Modular.Forums.Application.Erasures;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Erasures;

internal sealed class ErasedAuthors(DbSession session) : IErasedAuthors
{
    private const string Remember = "insert into forums.erased_authors (user_id, at) values ($1, $2) on conflict (user_id) do update set at = excluded.at";

    public async Task RememberAsync(Guid userId, DateTimeOffset now, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var insert = session.Command(Remember).With(userId, now);
        await insert.ExecuteNonQueryAsync(cancel);
    }
}
