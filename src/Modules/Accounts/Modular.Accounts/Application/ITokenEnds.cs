namespace Modular.Accounts.Application;

/// <summary>Ends tokens before their time. This node hears of it when the transaction commits, the others within two seconds from the database.</summary>
internal interface ITokenEnds
{
    void SessionEnded(Guid sessionId);

    /// <summary>Tokens that carry an older security version have ended.</summary>
    void UserChanged(Guid userId, long securityVersion);

    void KeyRevoked(Guid keyId);
}
