using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Modular.Platform.Http.Answers;

/// <summary>201 with a value that is new, 200 with one that was there already, both with its <c>Location</c> and <c>ETag</c>; or the problem.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class CreatedOrFoundAnswer<T> : IResult, IEndpointMetadataProvider where T : notnull
{
    private readonly Result<T> _result;
    private readonly Func<T, string> _location;
    private readonly Func<T, bool> _isNew;

    internal CreatedOrFoundAnswer(Result<T> result, Func<T, string> location, Func<T, bool> isNew)
    {
        _result = result;
        _location = location;
        _isNew = isNew;
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_result.IsSuccess) return ProblemWriter.WriteAsync(httpContext, _result.Errors);

        IdempotencyHeaders.SendReplayed(httpContext);
        if (_result.Value is ITagged tagged) EntityTags.Send(httpContext, tagged.Etag);
        httpContext.Response.Headers.Location = _location(_result.Value);
        httpContext.Response.StatusCode = _isNew(_result.Value) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return httpContext.Response.WriteAsJsonAsync(_result.Value, httpContext.RequestAborted);
    }
}
