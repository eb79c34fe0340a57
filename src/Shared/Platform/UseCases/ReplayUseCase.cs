using System.Text.Json;
using MediatR;

namespace Modular.Platform.UseCases;

/// <summary>
/// Runs a command with an idempotency key once: its value is stored in the same transaction as its effect, and later requests with the key get that value.
/// A refused or broken first try leaves nothing behind and does not block its retry.
/// </summary>
internal sealed class ReplayUseCase<TRequest, TResponse>(UseCaseContext context, IdempotencyStore store) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand where TResponse : class, IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancel, RequestHandlerDelegate<TResponse> next)
    {
        if (context.Idempotency is not { } key) return await next();

        context.Idempotency = null; // a command sent from within this one is part of it
        var hash = store.HashOf(JsonSerializer.SerializeToUtf8Bytes<object>(request));
        var stored = await store.TakeAsync(context.Caller, key, cancel);

        if (stored.IsBusy) return TResponse.Fail([IdempotencyKey.InProgress]);
        if (stored.Result is { } json)
        {
            if (!hash.AsSpan().SequenceEqual(stored.RequestHash)) return TResponse.Fail([IdempotencyKey.OtherRequest]);
            context.Replayed = true;
            return TResponse.Restore(JsonSerializer.Deserialize(json, TResponse.ValueType)!);
        }

        var result = await next();
        if (result.IsSuccess) await store.KeepAsync(context.Caller, key, hash, JsonSerializer.Serialize(result.BoxedValue, TResponse.ValueType), cancel);
        return result;
    }
}
