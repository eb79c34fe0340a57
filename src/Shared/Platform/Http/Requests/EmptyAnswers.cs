using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Modular.Platform.Http.Answers;

namespace Modular.Platform.Http.Requests;

/// <summary>Gives a body to the refusals that the framework leaves empty: no such route, no such method, an unwanted media type.</summary>
internal static class EmptyAnswers
{
    public static Task Fill(StatusCodeContext empty)
    {
        var context = empty.HttpContext;
        var status = context.Response.StatusCode;
        var error = status switch
        {
            StatusCodes.Status404NotFound => new Error(ErrorKind.NotFound, "request.no_such_route", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => new Error(ErrorKind.Malformed, "request.method", "This address does not take this method."),
            StatusCodes.Status413PayloadTooLarge => BadRequests.TooLarge,
            StatusCodes.Status415UnsupportedMediaType => new Error(ErrorKind.Malformed, "request.media_type", "Send the body as application/json.", "Content-Type"),
            _ => new Error(ErrorKind.Malformed, "request.refused", "The request was refused."),
        };

        return ProblemWriter.WriteAsync(context, status, [error]);
    }
}
