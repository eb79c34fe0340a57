using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Platform.Startup;

namespace Modular.Platform.Events;

/// <summary>Registers listeners.</summary>
public static class EventRegistration
{
    /// <summary>Lets <typeparamref name="TListener"/> hear every <typeparamref name="TEvent"/>.</summary>
    public static void AddEventListener<TEvent, TListener>(this IServiceCollection services)
        where TEvent : IIntegrationEvent where TListener : class, IEventListener<TEvent>
    {
        services.AddScoped<TListener>();
        services.AddSingleton(new EventSubscription(TEvent.Name, TListener.Name, (provider, data, cancel) =>
            provider.GetRequiredService<TListener>().HandleAsync(data.Deserialize<TEvent>()!, cancel)));
        if (!services.Any(s => s.ImplementationInstance is JobType type && type.Name == TListener.Name)) services.AddSingleton(ListenerJob.Of(TListener.Name));
    }

    internal static void AddEvents(this IServiceCollection services)
    {
        services.AddSingleton<EventSubscriptions>();
        services.AddScoped<IEventPublisher, EventPublisher>();
        services.AddStartupTask<OldDeliveries>();
    }
}
