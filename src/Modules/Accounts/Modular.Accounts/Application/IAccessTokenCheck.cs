namespace Modular.Accounts.Application;

/// <summary>Decides whether an access token is one of ours, current, and not ended before its time.</summary>
internal interface IAccessTokenCheck
{
    /// <summary>Whose token it is; null for anything that is not valid, or no longer. Garbage never throws.</summary>
    SessionCaller? Check(ReadOnlySpan<char> token);
}
