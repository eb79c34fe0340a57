using MediatR;
using Microsoft.EntityFrameworkCore;
using Modular.Platform.Persistence;

namespace Modular.Platform.UseCases;

/// <summary>One transaction around a command: committed on success, rolled back on a refusal and on an exception.</summary>
internal sealed class TransactUseCase<TRequest, TResponse>(DbSession session, UniqueIndexes unique) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand where TResponse : class, IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TResponse> next)
    {
        if (session.InTransaction) return await next();

        await session.BeginAsync(cancel);
        try
        {
            var result = await next();
            if (result.IsSuccess) await session.CommitAsync();
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return TResponse.Fail([IfMatch.Stale]);
        }
        catch (Exception e) when (unique.ErrorFor(e) is { } taken)
        {
            return TResponse.Fail([taken]);
        }
        finally
        {
            await session.RollbackAsync();
        }
    }
}
