using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>
/// Ends tokens before their time, and what is remembered of people. This node hears of it when the transaction commits, the others within two seconds
/// from the database.
/// </summary>
internal interface ITokenEnds
{
    void SessionEnded(Guid sessionId);

    /// <summary>Tokens that carry an older security version have ended; of a closed account, all of them. The user's card is read anew.</summary>
    void UserChanged(User user);

    void KeyRevoked(Guid keyId);
}
