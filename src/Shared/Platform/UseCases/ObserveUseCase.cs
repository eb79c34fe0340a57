using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Modular.Platform.UseCases;

/// <summary>Counts, times and traces every use case; logs the slow ones and the ones that broke.</summary>
internal sealed class ObserveUseCase<TRequest, TResponse>(UseCaseMetrics metrics, ILogger<ObserveUseCase<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull where TResponse : class, IOutcome<TResponse>
{
    private const long SlowMilliseconds = 500;

    private static readonly string Name = UseCaseName.Of(typeof(TRequest));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = UseCaseMetrics.Traces.StartActivity(Name);
        var start = Stopwatch.GetTimestamp();
        var outcome = UseCaseMetrics.Broken;
        try
        {
            var result = await next();
            outcome = result.IsSuccess ? UseCaseMetrics.Succeeded : result.Errors[0].Code;
            return result;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            outcome = UseCaseMetrics.Cancelled;
            throw;
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(start);
            metrics.Record(Name, outcome, elapsed);
            activity?.SetTag("outcome", outcome);
            if (elapsed.TotalMilliseconds > SlowMilliseconds)
                log.LogWarning("{UseCase} took {Elapsed:0} ms: {Outcome}", Name, elapsed.TotalMilliseconds, outcome);
        }
    }
}
