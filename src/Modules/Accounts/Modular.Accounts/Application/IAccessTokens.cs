using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>Makes access tokens.</summary>
internal interface IAccessTokens
{
    /// <summary>How long a token is good for.</summary>
    TimeSpan Lifetime { get; }

    string Issue(User user, Guid sessionId, DateTimeOffset signedInAt);
}
