using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Modular.Platform.Http.Answers;
using Modular.Platform.Persistence;

namespace Modular.Platform.Http.Requests;

/// <summary>What leaves a request as an exception: unreadable input is the caller's, a database that is away is for a moment, the rest is a bug.</summary>
internal sealed class ExceptionAnswers(RequestDelegate next, ILogger<ExceptionAnswers> log)
{
    private const int ClientClosedRequest = 499;
    private static readonly TimeSpan RetrySoon = TimeSpan.FromSeconds(2);

    private static readonly Error Away = new(ErrorKind.Unavailable, "database.away", "The database does not answer right now. Try again in a moment.", RetryAfter: RetrySoon);
    private static readonly Error Bug = new(ErrorKind.Unavailable, "server.error", "Something broke on our side. It was logged under this trace id.");

    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await ProblemWriter.WriteAsync(context, e.StatusCode, [BadRequests.Describe(e)]);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted) context.Response.StatusCode = ClientClosedRequest;
        }
        catch (Exception e) when (!context.Response.HasStarted && DatabaseFault.IsAway(e))
        {
            log.LogWarning("Database away during {Method} {Path}: {Reason}", context.Request.Method, context.Request.Path.Value, e.Message);
            await ProblemWriter.WriteAsync(context, Away);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.LogError(e, "{Method} {Path} broke", context.Request.Method, context.Request.Path.Value);
            await ProblemWriter.WriteAsync(context, StatusCodes.Status500InternalServerError, [Bug]);
        }
    }
}
