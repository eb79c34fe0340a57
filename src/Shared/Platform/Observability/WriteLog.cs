using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Modular.Platform.UseCases;

namespace Modular.Platform.Observability;

/// <summary>A line for every write and every slow read; a line per request would cost more than half of the throughput.</summary>
internal sealed class WriteLog(RequestDelegate next, ILogger<WriteLog> log)
{
    private const double SlowMilliseconds = 500;

    public Task Invoke(HttpContext context) =>
        log.IsEnabled(LogLevel.Information) ? InvokeAsync(context) : next(context);

    private async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var method = context.Request.Method;
            if (elapsed > SlowMilliseconds || !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)))
                log.LogInformation("{Method} {Path} {Status} in {Elapsed:0.0} ms for {Caller}", method, context.Request.Path.Value,
                    context.Response.StatusCode, elapsed, context.RequestServices.GetRequiredService<UseCaseContext>().Caller.Key);
        }
    }
}
