using Microsoft.AspNetCore.Http;
using Modular.Platform.Http.Answers;

namespace Modular.Platform.Http.Requests;

/// <summary>Refuses NUL characters in addresses: no text in the database can hold one, so no such thing exists.</summary>
internal sealed class NulGuard(RequestDelegate next)
{
    private static readonly Error Refusal = new(ErrorKind.Malformed, "request.nul", "NUL characters are not accepted.");

    public Task Invoke(HttpContext context)
    {
        var query = context.Request.QueryString.Value;
        var found = query is not null && query.Contains("%00", StringComparison.Ordinal)
            || context.Request.Path.Value is { } path && path.Contains('\0', StringComparison.Ordinal);

        return found ? ProblemWriter.WriteAsync(context, Refusal) : next(context);
    }
}
