using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Tells this node at commit; the others read it from the tables.</summary>
internal sealed class TokenEnds(EndedTokens ended, UserCards cards, DbSession session) : ITokenEnds
{
    public void SessionEnded(Guid sessionId) => session.AfterCommit(() => ended.Add(sessionId));

    public void UserChanged(User user)
    {
        var (id, least) = (user.Id, user.IsActive ? user.SecurityVersion : EndedTokens.Closed);
        session.AfterCommit(() =>
        {
            ended.Add(id, least);
            cards.Drop(id);
        });
    }
}
