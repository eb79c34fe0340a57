namespace Modular.Accounts.Application;

/// <summary>Decides whether a session cookie is valid, and prolongs the session of one that is in use.</summary>
internal interface ICookieCheck
{
    /// <summary>Whose cookie it is; null for one that is not valid, or no longer.</summary>
    ValueTask<CookieCaller?> CheckAsync(string cookie, CancellationToken cancel);
}

/// <summary>A caller by cookie. <paramref name="Prolonged"/> says that the browser has to be told the new end.</summary>
internal sealed record CookieCaller(SessionCaller Caller, bool Prolonged);
