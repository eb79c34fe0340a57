using System.Text.Json;
using Modular.Platform.Jobs;

namespace Modular.Platform.Events;

/// <summary>Events are jobs: one for each listener, written in one round trip in the publisher's transaction.</summary>
internal sealed class EventPublisher(IJobQueue jobs, EventSubscriptions subscriptions) : IEventPublisher
{
    public async Task PublishAsync<TEvent>(TEvent happened, CancellationToken cancel) where TEvent : IIntegrationEvent
    {
        var listeners = subscriptions.Of(TEvent.Name);
        if (listeners.Count == 0) return;

        var args = JobJson.Write(new EventDelivery(TEvent.Name, JsonSerializer.SerializeToElement(happened)));
        var options = new JobOptions { OrderingKey = happened.About };
        await jobs.EnqueueAllAsync([.. listeners.Select(l => new JobRequest(l.Listener, args, options))], cancel);
    }
}
