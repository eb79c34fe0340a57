using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Http.Requests;

namespace Modular.Platform.Http.Answers;

/// <summary>
/// 200 with an Atom feed, 304 where the caller has it, or the problem. The tag is the hash of the very bytes, so that also what is taken away, and a new name of an
/// author, is told.
/// </summary>
public sealed class AtomAnswer : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/atom+xml";

    /// <summary>A time of whole seconds says nothing while its second may still go on, or what is dated into it may still be committed (RFC 9110 §8.8.2.2).</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    private readonly Result<AtomFeed> _feed;

    internal AtomAnswer(Result<AtomFeed> feed) => _feed = feed;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_feed.IsSuccess)
        {
            await ProblemWriter.WriteAsync(httpContext, _feed.Errors);
            return;
        }

        var (response, bytes) = (httpContext.Response, AtomXml.Write(_feed.Value));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
        response.Headers.ETag = tag;
        response.Headers.Vary = "Authorization, Cookie, X-Api-Key";
        var changedAt = LastModified(httpContext);
        if (changedAt is not null) response.Headers.LastModified = changedAt.Value.ToString("R", CultureInfo.InvariantCulture);

        if (IsKnown(httpContext.Request, tag, changedAt))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = MediaType + "; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (!httpContext.WantsHeadersOnly()) await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private DateTimeOffset? LastModified(HttpContext context)
    {
        var at = _feed.Value.UpdatedAt.ToUniversalTime();
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return now - at < Settled ? null : at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>A tag outweighs a time (RFC 9110 §13.1.3).</summary>
    private static bool IsKnown(HttpRequest request, string tag, DateTimeOffset? changedAt)
    {
        if (request.Headers.IfNoneMatch.Count > 0) return EntityTags.IsAmong(request.Headers.IfNoneMatch, tag);

        return changedAt is not null && DateTimeOffset.TryParseExact(request.Headers.IfModifiedSince.ToString(), "R", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var since) && changedAt <= since;
    }
}
