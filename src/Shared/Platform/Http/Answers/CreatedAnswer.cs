using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Modular.Platform.Http.Answers;

/// <summary>201 with a value, its <c>Location</c> and <c>ETag</c>; or the problem.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class CreatedAnswer<T> : IResult, IEndpointMetadataProvider where T : notnull
{
    private readonly Result<T> _result;
    private readonly Func<T, string> _location;

    internal CreatedAnswer(Result<T> result, Func<T, string> location)
    {
        _result = result;
        _location = location;
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_result.IsSuccess) return ProblemWriter.WriteAsync(httpContext, _result.Errors);

        IdempotencyHeaders.SendReplayed(httpContext);
        if (_result.Value is ITagged tagged) EntityTags.Send(httpContext, tagged.Etag);
        httpContext.Response.Headers.Location = _location(_result.Value);
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        return httpContext.Response.WriteAsJsonAsync(_result.Value, httpContext.RequestAborted);
    }
}
