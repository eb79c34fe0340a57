using MediatR;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Platform.RateLimits;

namespace Modular.Platform.UseCases;

/// <summary>
/// Takes one from the person's allowance in the command's own transaction, so that what is refused, breaks or is repeated gives it back by being rolled back.
/// Replays do not come this far, and the system's own work is not limited.
/// </summary>
internal sealed class LimitUseCase<TRequest, TResponse>(UseCaseContext context, DbSession session, SharedRateLimiter limiter, IOptions<RateLimitSettings> settings)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ILimitedCommand where TResponse : class, IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TResponse> next)
    {
        if (!settings.Value.Enabled || context.IsCounted || ReferenceEquals(context.Caller, Caller.System)) return await next();

        var reading = await TakeAsync(settings.Value.Of(TRequest.Limit), cancel);
        if (!reading.Decision.Allowed)
        {
            context.Effect = reading;
            return TResponse.Fail([reading.Refusal]);
        }

        context.IsCounted = true; // a command sent from within this one is part of it
        try
        {
            var result = await next();
            if (result.IsSuccess) context.Effect = reading;
            return result;
        }
        finally
        {
            context.IsCounted = false;
        }
    }

    private async Task<RateReading> TakeAsync(RateLimit limit, CancellationToken cancel)
    {
        await using var batch = session.Batch();
        return new(limit, await limiter.TakeAsync(batch, limit, LimitedCaller.Person(context.Caller, context.Address), cancel));
    }
}
