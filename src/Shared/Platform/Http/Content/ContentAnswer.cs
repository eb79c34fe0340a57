using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Modular.Platform.Content;
using Modular.Platform.Content.Types;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;

namespace Modular.Platform.Http.Content;

/// <summary>
/// 200 with a file's bytes, or 206 with the range that was asked for; 304 where the caller has it; or the problem. The tag is the hash, so what was begun can be
/// gone on with on any node.
/// </summary>
public sealed class ContentAnswer : IResult, IEndpointMetadataProvider
{
    /// <summary>A day: what is erased should not live on for long in the caches of those who saw it. Asking again costs a 304.</summary>
    private const string Caching = "private, max-age=86400, immutable";

    /// <summary>Whatever it is, it runs no script and reaches nothing of ours.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'none'; sandbox";

    private readonly Result<ContentFile> _result;

    internal ContentAnswer(Result<ContentFile> result) => _result = result;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        string[] all = [.. ContentTypes.All.Select(type => type.MediaType)];
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), all));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status206PartialContent, typeof(Stream), all));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        foreach (var status in (int[])[StatusCodes.Status404NotFound, StatusCodes.Status412PreconditionFailed, StatusCodes.Status416RangeNotSatisfiable])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.MediaType]));
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_result.IsSuccess)
        {
            await ProblemWriter.WriteAsync(httpContext, _result.Errors);
            return;
        }

        var opened = await httpContext.RequestServices.GetRequiredService<IContentStore>().OpenAsync(_result.Value.Hash, httpContext.RequestAborted);
        if (opened.IsFailed)
        {
            await ProblemWriter.WriteAsync(httpContext, opened.Errors);
            return;
        }

        await using var content = opened.Value;
        await SendAsync(httpContext, content, ContentTypes.Named(content.MediaType));
    }

    /// <summary>Ranges and conditions are the framework's; it knows RFC 9110 as well as anybody.</summary>
    private async Task SendAsync(HttpContext context, OpenContent content, ContentType? type)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = Caching;
        headers.ContentSecurityPolicy = Policy;
        var disposition = new ContentDispositionHeaderValue(type is { IsShown: true } ? "inline" : "attachment");
        disposition.SetHttpFileName(_result.Value.Name);
        headers.ContentDisposition = disposition.ToString();

        HeadRequests.Restore(context);
        if (!CanHaveRange(context.Request)) context.Request.Headers.Remove(HeaderNames.Range);
        var tag = new EntityTagHeaderValue($"\"{content.Hash}\"");
        await TypedResults.Stream(content.Stream, type?.Header ?? content.MediaType, lastModified: null, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(context);

        if (!context.Response.HasStarted && Refusal(context.Response.StatusCode) is { } refusal) await RefuseAsync(context, refusal);
    }

    /// <summary>Ranges are of bytes and for GET (RFC 9110 §14.2), which the framework does not look at.</summary>
    private static bool CanHaveRange(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Content-Range, which says how large the file is, stays.</summary>
    private static Task RefuseAsync(HttpContext context, Error refusal)
    {
        var headers = context.Response.Headers;
        (headers.ContentLength, headers.ContentDisposition, headers.CacheControl) = (null, default, "no-cache");
        return ProblemWriter.WriteAsync(context, context.Response.StatusCode, [refusal]);
    }

    private static Error? Refusal(int status) => status switch
    {
        StatusCodes.Status412PreconditionFailed => new(ErrorKind.Stale, "platform.content.changed", "This is not the file that you mean.", "If-Match"),
        StatusCodes.Status416RangeNotSatisfiable => new(ErrorKind.Invalid, "platform.content.range", "The file has no such range.", "Range"),
        _ => null,
    };
}
