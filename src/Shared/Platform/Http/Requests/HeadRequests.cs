using Microsoft.AspNetCore.Http;

namespace Modular.Platform.Http.Requests;

/// <summary>Answers HEAD wherever GET is answered (RFC 9110 §9.3.2): the same headers. The server leaves the body out by itself.</summary>
internal static class HeadRequests
{
    internal static Task Answer(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
