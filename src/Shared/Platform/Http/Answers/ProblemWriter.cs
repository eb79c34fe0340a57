using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Modular.Platform.Http.Answers;

/// <summary>The one place that turns refusals into HTTP.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, params IReadOnlyList<Error> errors)
    {
        var status = StatusOf(errors[0].Kind);
        return WriteAsync(context, status, errors);
    }

    public static Task WriteAsync(HttpContext context, int status, IReadOnlyList<Error> errors)
    {
        var response = context.Response;
        response.StatusCode = status;
        if (errors.Max(e => e.RetryAfter) is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (status == StatusCodes.Status401Unauthorized && response.Headers.WWWAuthenticate.Count == 0)
            response.Headers.WWWAuthenticate = "Bearer";

        return response.WriteAsJsonAsync(Describe(status, errors), options: null, Problem.MediaType, context.RequestAborted);
    }

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Malformed => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Gone => StatusCodes.Status410Gone,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.Unsupported => StatusCodes.Status415UnsupportedMediaType,
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.PreconditionRequired => StatusCodes.Status428PreconditionRequired,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No status for this kind."),
    };

    private static Problem Describe(int status, IReadOnlyList<Error> errors)
    {
        var code = errors.Count == 1 ? errors[0].Code : "request.invalid";
        var detail = errors.Count == 1 ? errors[0].Detail : $"{errors.Count} things in this request are not acceptable.";
        var details = errors.Select(e => new ProblemError(e.Pointer, e.Code, e.Detail)).ToArray();

        return new("urn:modular:problem:" + code, ReasonPhrases.GetReasonPhrase(status), status, detail, code, Activity.Current?.TraceId.ToHexString() ?? "", details);
    }
}
