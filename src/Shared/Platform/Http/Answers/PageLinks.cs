using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Modular.Platform.Http.Answers;

/// <summary>The link to the next page (RFC 8288), relative, so that it is right behind any proxy.</summary>
internal static class PageLinks
{
    public static void Send(HttpContext context, string next)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in context.Request.Query)
            if (!string.Equals(name, "cursor", StringComparison.OrdinalIgnoreCase)) query.Add(name, values.OfType<string>());
        query.Add("cursor", next);

        var path = (context.Request.PathBase + context.Request.Path).ToUriComponent();
        context.Response.Headers.Link = $"<{path}{query.ToQueryString()}>; rel=\"next\"";
    }
}
