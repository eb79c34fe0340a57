using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure.ApiKeys;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Tells this node at commit; the others read it from the tables.</summary>
internal sealed class TokenEnds(EndedTokens ended, KnownApiKeys keys, DbSession session) : ITokenEnds
{
    public void SessionEnded(Guid sessionId) => session.AfterCommit(() => ended.Add(sessionId));

    public void UserChanged(Guid userId, long securityVersion) => session.AfterCommit(() => ended.Add(userId, securityVersion));

    public void KeyRevoked(Guid keyId) => session.AfterCommit(() => keys.Forget(keyId));
}
