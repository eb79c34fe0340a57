using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Modular.Platform.Http.Answers;
using Modular.Platform.Startup;

namespace Modular.Platform.Http.Security;

/// <summary>
/// Asks for the password again before what a stolen session must not be able to do (step-up authentication, RFC 9470): whoever signed in longer ago than
/// <c>Modular:RecentSignInMinutes</c> gets 401 and has to sign in anew.
/// </summary>
internal sealed class RecentSignInGuard(RequestDelegate next, IOptions<InstallationSettings> settings, TimeProvider clock)
{
    private static readonly Error TooLongAgo = new(ErrorKind.Unauthenticated, "auth.sign_in_again", "This needs a recent sign-in. Sign in again, then repeat it.");

    private readonly TimeSpan _recent = TimeSpan.FromMinutes(settings.Value.RecentSignInMinutes);

    public Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Needed>() is null || IsRecent(context.User as CallerPrincipal)) return next(context);

        context.Response.Headers.WWWAuthenticate = string.Create(CultureInfo.InvariantCulture, $"Bearer error=\"insufficient_user_authentication\", max_age={_recent.TotalSeconds}");
        return ProblemWriter.WriteAsync(context, TooLongAgo);
    }

    private bool IsRecent(CallerPrincipal? caller) => caller?.SignedInAt >= clock.GetUtcNow() - _recent;

    internal sealed class Needed;
}

/// <summary>Marks routes that only somebody who has just signed in may use.</summary>
public static class RecentSignIns
{
    /// <summary>401 <c>auth.sign_in_again</c> for callers who signed in too long ago, and for API keys.</summary>
    public static TBuilder RequireRecentSignIn<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RecentSignInGuard.Needed());
}
