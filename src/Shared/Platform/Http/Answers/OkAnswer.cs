using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Modular.Platform.Http.Answers;

/// <summary>200 with a value, its <c>ETag</c> and, for a page, the link to the next; 304 where the caller has it already; or the problem.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class OkAnswer<T> : IResult, IEndpointMetadataProvider where T : notnull
{
    private readonly Result<T> _result;

    internal OkAnswer(Result<T> result) => _result = result;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_result.IsSuccess) return ProblemWriter.WriteAsync(httpContext, _result.Errors);

        IdempotencyHeaders.SendReplayed(httpContext);
        var value = _result.Value;
        if (value is ITagged tagged && EntityTags.SendAndCompare(httpContext, tagged.Etag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (value is IPage { Next: { } next }) PageLinks.Send(httpContext, next);
        return httpContext.Response.WriteAsJsonAsync(value, httpContext.RequestAborted);
    }
}
