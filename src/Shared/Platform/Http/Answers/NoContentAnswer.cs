using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Modular.Platform.Http.Answers;

/// <summary>204, or the problem.</summary>
public sealed class NoContentAnswer : IResult, IEndpointMetadataProvider
{
    private readonly Result<Done> _result;

    internal NoContentAnswer(Result<Done> result) => _result = result;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void)));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_result.IsSuccess) return ProblemWriter.WriteAsync(httpContext, _result.Errors);

        IdempotencyHeaders.SendReplayed(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
