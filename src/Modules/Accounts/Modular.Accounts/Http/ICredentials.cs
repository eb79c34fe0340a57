using Microsoft.AspNetCore.Http;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>One way in which a request can say who sends it. Register another and it is asked too, in the order of registration.</summary>
internal interface ICredentials
{
    /// <summary>True where the request carries credentials of this kind.</summary>
    bool AreIn(HttpRequest request);

    /// <summary>Whose they are; null when they are not valid, or no longer.</summary>
    ValueTask<CallerPrincipal?> CheckAsync(HttpContext context);
}
