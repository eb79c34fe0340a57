using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Http.Answers;
using Modular.Platform.UseCases;

namespace Modular.Platform.Http.Security;

/// <summary>401 and 403 as problems.</summary>
internal sealed class RefusedAnswers : IAuthorizationMiddlewareResultHandler
{
    private static readonly Error SignIn = new(ErrorKind.Unauthenticated, "auth.required", "Sign in first.");
    private static readonly Error MayNot = new(ErrorKind.Forbidden, "auth.forbidden", "You may not do this.");

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var known = context.RequestServices.GetRequiredService<UseCaseContext>().Caller.UserId is not null;
        return ProblemWriter.WriteAsync(context, known ? MayNot : SignIn);
    }
}
