namespace Modular.Accounts.Domain;

/// <summary>How a session proves itself.</summary>
internal enum SessionKind
{
    /// <summary>By access tokens, renewed with a refresh token that changes each time.</summary>
    Token,

    /// <summary>By a browser's cookie.</summary>
    Cookie,
}
