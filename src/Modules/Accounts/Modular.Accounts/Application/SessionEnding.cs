using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>Ends all that somebody opened, on every node within seconds.</summary>
internal sealed class SessionEnding(IAccountsDb db, ITokenEnds ends, TimeProvider clock)
{
    /// <summary>Call it with the user locked, its tokens ended and that saved: a session that is being opened right now is then either refused or found here.</summary>
    /// <returns>How many sessions were still open.</returns>
    public async Task<int> EndAllAsync(User user, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ended = await db.Sessions.Where(s => s.UserId == user.Id && s.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), cancel);
        ends.UserChanged(user);
        return ended;
    }
}
