using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure.ApiKeys;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Tells this node at commit; the others read it from the tables.</summary>
internal sealed class TokenEnds(EndedTokens ended, UserCards cards, KnownApiKeys keys, DbSession session) : ITokenEnds
{
    public void SessionEnded(Guid sessionId) => session.AfterCommit(() => ended.Add(sessionId));

    public void UserChanged(User user)
    {
        var (id, change) = (user.Id, new UserChange(user.SecurityVersion, !user.IsActive));
        session.AfterCommit(() =>
        {
            ended.Add(id, change);
            cards.Drop(id);
        });
    }

    public void KeyRevoked(Guid keyId) => session.AfterCommit(() => keys.Forget(keyId));
}
