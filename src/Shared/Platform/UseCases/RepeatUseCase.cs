using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence;

namespace Modular.Platform.UseCases;

/// <summary>
/// A deadlock or a serialisation failure (40P01, 40001) repeats the whole use case once, in a new scope:
/// everything that the first run loaded is out of date.
/// </summary>
internal sealed class RepeatUseCase<TRequest, TResponse>(UseCaseContext context, DbSession session, IServiceScopeFactory scopes) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IRequest<TResponse> where TResponse : class, IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TResponse> next)
    {
        if (context.Repeated || session.InTransaction) return await next();

        try
        {
            return await next();
        }
        catch (Exception e) when (DatabaseFault.IsWorthRepeating(e))
        {
            await session.CloseAsync();
        }

        await using var scope = scopes.CreateAsyncScope();
        var again = scope.ServiceProvider.GetRequiredService<UseCaseScope>();
        again.Context = context.ForRepetition();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancel);
        (context.Replayed, context.Effect) = (again.Context.Replayed, again.Context.Effect);
        return result;
    }
}
