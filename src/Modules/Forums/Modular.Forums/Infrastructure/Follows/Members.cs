using Modular.Forums.Application;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Follows;

internal sealed class Members(DbSession session) : IMembers
{
    public Task LockAsync(Guid userId, CancellationToken cancel) => MemberRows.LockAsync(session, userId, cancel);
}
