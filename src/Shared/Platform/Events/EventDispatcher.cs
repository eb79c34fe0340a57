using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;

namespace Modular.Platform.Events;

/// <summary>Hands waiting events to their listeners. Every node runs one; rows are shared out with SKIP LOCKED.</summary>
internal sealed class EventDispatcher(
    EventDeliveries deliveries, EventSubscriptions subscriptions, EventWakeUp wakeUp, EventMetrics metrics, IServiceScopeFactory scopes, ILogger<EventDispatcher> log)
    : BackgroundService
{
    private const int Batch = 50;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var taken = await deliveries.TakeAsync(Batch, stoppingToken);
                foreach (var delivery in taken) await DeliverAsync(delivery, stoppingToken);
                if (taken.Count < Batch) await wakeUp.WaitAsync(Poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Events wait: {Reason}", e.Message);
                await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task DeliverAsync(EventDelivery delivery, CancellationToken cancel)
    {
        if (subscriptions.Find(delivery.Event, delivery.Listener) is not { } subscription)
        {
            await deliveries.PostponeAsync(delivery, "No such listener in this version.", cancel);
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var session = scope.ServiceProvider.GetRequiredService<DbSession>();
            await session.BeginAsync(cancel);
            if (!await EventDeliveries.CompleteAsync(session, delivery, cancel)) return;
            await subscription.Handle(scope.ServiceProvider, delivery.Payload, cancel);
            await session.CommitAsync();
            metrics.Count(delivery.Listener, "ok");
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            metrics.Count(delivery.Listener, "failed");
            log.LogError(e, "{Listener} failed on {Event} {Delivery}, attempt {Attempt}", delivery.Listener, delivery.Event, delivery.Id, delivery.Attempt);
            await deliveries.PostponeAsync(delivery, e.Message, cancel);
        }
    }
}
