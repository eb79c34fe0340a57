using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Sanctions;

internal sealed class Standings(ForumsDb db, DbSession session) : IStandings
{
    public async Task<Standing> OpenAsync(Guid userId, CancellationToken cancel)
    {
        await using var insert = session.Command("insert into forums.standings (user_id, warnings, version) values ($1, 0, 0) on conflict do nothing").With(userId);
        await insert.ExecuteNonQueryAsync(cancel);
        return await db.Standings.FromSql($"select * from forums.standings where user_id = {userId} for no key update").SingleAsync(cancel);
    }
}
