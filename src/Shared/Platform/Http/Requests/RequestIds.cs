using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Serilog.Context;

namespace Modular.Platform.Http.Requests;

/// <summary>Echoes the request's id (the caller's own if it is a decent one) and its W3C trace context.</summary>
internal sealed class RequestIds(RequestDelegate next)
{
    public const string Header = "X-Request-Id";
    private const int MaxLength = 128;

    public Task Invoke(HttpContext context)
    {
        var given = context.Request.Headers[Header].ToString();
        var id = IsDecent(given) ? given : Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

        context.TraceIdentifier = id;
        context.Response.Headers[Header] = id;
        if (Activity.Current?.Id is { } trace) context.Response.Headers.TraceParent = trace;
        return ReferenceEquals(id, given) ? NamedAsync(context, id) : next(context);
    }

    /// <summary>An id of ours is the trace's, which stands in every log line anyway; the caller's own is added.</summary>
    private async Task NamedAsync(HttpContext context, string id)
    {
        using (LogContext.PushProperty("RequestId", id)) await next(context);
    }

    private static bool IsDecent(string id) => id.Length is > 0 and <= MaxLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
}
