using Microsoft.AspNetCore.Http;

namespace Modular.Platform.Http.Requests;

/// <summary>Answers HEAD wherever GET is answered (RFC 9110 §9.3.2): the same headers. The server leaves the body out by itself.</summary>
public static class HeadRequests
{
    private static readonly object Mark = new();

    /// <summary>True when only the headers are wanted, although the request is answered as GET.</summary>
    public static bool WantsHeadersOnly(this HttpContext context) => context.Items.ContainsKey(Mark);

    internal static Task Answer(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Items[Mark] = true;
        }

        return next(context);
    }

    /// <summary>Gives the request its method back, for an answer that would read a whole file for nothing.</summary>
    internal static void Restore(HttpContext context)
    {
        if (context.WantsHeadersOnly()) context.Request.Method = HttpMethods.Head;
    }
}
