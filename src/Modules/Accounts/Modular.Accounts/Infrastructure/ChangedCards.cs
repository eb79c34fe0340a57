using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure;

/// <summary>Drops the cards of users who changed within the last minute, on whatever node: one statement on one index.</summary>
internal sealed class ChangedCards(DbSession session, UserCards cards, TimeProvider clock)
{
    /// <summary>More than the clocks of two nodes may differ, a commit may take and a reader may be late.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public async Task DropAsync(CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command("select id from accounts.users where updated_at > $1").With(clock.GetUtcNow() - Margin);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) cards.Drop(reader.GetGuid(0));
    }
}
