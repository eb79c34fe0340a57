using System.Runtime.CompilerServices;
using Modular.Accounts.Application;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>A caller is remembered as long as their token or cookie is, and so is what ASP.NET Core needs to know of them.</summary>
internal sealed class SessionPrincipals(bool byCookie)
{
    private readonly ConditionalWeakTable<SessionCaller, CallerPrincipal> _all = [];

    public CallerPrincipal Of(SessionCaller caller) => _all.GetValue(caller, found => new(found.Caller, found.SessionId, byCookie, found.SignedInAt));
}
