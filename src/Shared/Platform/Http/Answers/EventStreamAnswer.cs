using System.Net.ServerSentEvents;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Platform.Http.Requests;
using Modular.Platform.Persistence;

namespace Modular.Platform.Http.Answers;

/// <summary>
/// A stream of server-sent events (WHATWG HTML, §9.2) that begins at once, is never buffered and ends when the client goes or the node stops; or the problem.
/// </summary>
public sealed class EventStreamAnswer : IResult, IEndpointMetadataProvider
{
    private readonly Result<IAsyncEnumerable<SseItem<object>>> _events;

    internal EventStreamAnswer(Result<IAsyncEnumerable<SseItem<object>>> events) => _events = events;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/event-stream"]));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_events.IsSuccess)
        {
            await ProblemWriter.WriteAsync(httpContext, _events.Errors);
            return;
        }

        HeadRequests.Restore(httpContext);
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            httpContext.Response.ContentType = "text/event-stream";
            return;
        }

        await httpContext.RequestServices.GetRequiredService<DbSession>().PauseAsync(); // whoever watches holds no connection
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, httpContext.RequestAborted);
        httpContext.Response.Headers["X-Accel-Buffering"] = "no"; // proxies that would wait for more
        await TypedResults.ServerSentEvents(UntilAsync(_events.Value, either.Token)).ExecuteAsync(httpContext);
    }

    private static async IAsyncEnumerable<SseItem<object>> UntilAsync(IAsyncEnumerable<SseItem<object>> events, CancellationToken end, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var next = events.GetAsyncEnumerator(end);
        while (!cancel.IsCancellationRequested && await NextAsync(next)) yield return next.Current;
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<SseItem<object>> events)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    internal sealed class Resumable;
}
