using Modular.Platform.Jobs;

namespace Modular.Platform.Events;

/// <summary>
/// The type of job that a listener is. It runs in a transaction that also finishes the job, so what it does in the database happens once, and it goes on for
/// three days. It has no breaker: one event that a listener cannot digest must not keep the others from it.
/// </summary>
internal static class ListenerJob
{
    public const string Queue = "events";

    private static readonly JobTypeOptions Options = new()
    {
        Queue = Queue,
        Timeout = TimeSpan.FromMinutes(1),
        Retry = JobRetry.Events,
        Breaker = false,
        InTransaction = true,
    };

    public static JobType Of(string listener) => new(listener, Options)
    {
        Read = json => JobJson.Read<EventDelivery>(json),
        ReadStrictly = json => JobJson.ReadStrictly<EventDelivery>(json),
        Handle = async (provider, args, _, cancel) =>
        {
            await Find(provider, listener, (EventDelivery)args).Handle(provider, ((EventDelivery)args).Data, cancel);
            return default(Done);
        },
    };

    private static EventSubscription Find(IServiceProvider provider, string listener, EventDelivery delivery) =>
        ((EventSubscriptions)provider.GetService(typeof(EventSubscriptions))!).Find(delivery.Event, listener)
        ?? throw new InvalidOperationException($"{listener} does not listen to {delivery.Event} in this version.");
}
