using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Modular.Platform.Http.Answers;

/// <summary>Sends entity tags, and answers If-None-Match (RFC 9110 §13.1.2).</summary>
internal static class EntityTags
{
    public static void Send(HttpContext context, EntityTag tag) => context.Response.Headers.ETag = tag.ToString();

    /// <summary>True when this is a read and the caller already has this very state.</summary>
    public static bool SendAndCompare(HttpContext context, EntityTag tag)
    {
        Send(context, tag);
        var known = context.Request.Headers.IfNoneMatch;
        if (known.Count == 0 || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))) return false;

        return IsAmong(known, tag.ToString());
    }

    /// <summary>True when If-None-Match names the tag, or any.</summary>
    public static bool IsAmong(StringValues known, string current) =>
        known.Any(value => value is not null && value.Split(',').Any(one => one.Trim() is "*" || Strong(one.Trim()) == current));

    /// <summary>If-None-Match compares weakly: caches in between may have marked our strong tag weak.</summary>
    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
