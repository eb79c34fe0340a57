using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Http.Answers;
using Modular.Platform.UseCases;

namespace Modular.Platform.Http.Security;

/// <summary>Makes the caller known to the use cases. Bad credentials are refused even where none are needed: silence would show a signed-in client the public view.</summary>
public static class Callers
{
    private static readonly ClaimsPrincipal Nobody = new();
    private static readonly Error BadCredentials = new(ErrorKind.Unauthenticated, "auth.invalid_credentials", "These credentials are not valid, or no longer. Sign in again.");

    /// <summary>A route for which everybody is a stranger, so that a client with an expired token, or with somebody else's cookie, can sign in.</summary>
    public static TBuilder IgnoreCredentials<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new CredentialsIgnored(Good: true));

    /// <summary>A route that serves whoever has bad credentials as a stranger, so that signing out always works. Good ones count.</summary>
    public static TBuilder IgnoreBadCredentials<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new CredentialsIgnored(Good: false));

    internal static async Task Identify(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CredentialsIgnored>() is { Good: true }) context.User = Nobody;
        var useCase = context.RequestServices.GetRequiredService<UseCaseContext>();
        useCase.Address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        useCase.Caller = context.User is CallerPrincipal principal ? principal.Caller : Caller.Anonymous(useCase.Address);

        if (useCase.Caller.UserId is null && await WereRefusedAsync(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            await ProblemWriter.WriteAsync(context, BadCredentials);
            return;
        }

        await next(context);
    }

    /// <summary>The middleware before this one keeps successes only; the scheme remembers its answer, so asking again costs nothing.</summary>
    private static async ValueTask<bool> WereRefusedAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.Authorization.Count == 0 && headers.Cookie.Count == 0 && headers["X-Api-Key"].Count == 0) return false;
        if (context.GetEndpoint()?.Metadata.GetMetadata<CredentialsIgnored>() is not null) return false;

        return (await context.AuthenticateAsync()).Failure is not null;
    }

    private sealed record CredentialsIgnored(bool Good);
}
