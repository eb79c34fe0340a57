using MediatR;
using Modular.Forums.Domain.Sanctions;

namespace Modular.Forums.Application.Sanctions;

/// <summary>Keeps whoever is suspended from what <see cref="IWritesPosts"/> marks; the one place that does.</summary>
internal sealed class RefuseSuspended<TRequest, TResponse>(Caller caller, ISuspendedPeople suspended) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IWritesPosts where TResponse : class, IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TResponse> next)
    {
        if (caller.UserId is { } user && await suspended.UntilAsync(user, cancel) is { } until) return TResponse.Fail([SanctionErrors.Suspended(until)]);
        return await next();
    }
}
