using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Modular.Platform.Events;

/// <summary>Registers listeners.</summary>
public static class EventRegistration
{
    /// <summary>Lets <typeparamref name="TListener"/> hear every <typeparamref name="TEvent"/>.</summary>
    public static void AddEventListener<TEvent, TListener>(this IServiceCollection services)
        where TEvent : IIntegrationEvent where TListener : class, IEventListener<TEvent>
    {
        services.AddScoped<TListener>();
        services.AddSingleton(new EventSubscription(TEvent.Name, TListener.Name, (provider, payload, cancel) =>
            provider.GetRequiredService<TListener>().HandleAsync(JsonSerializer.Deserialize<TEvent>(payload)!, cancel)));
    }

    internal static void AddEvents(this IServiceCollection services)
    {
        services.AddSingleton<EventSubscriptions>();
        services.AddSingleton<EventWakeUp>();
        services.AddSingleton<EventMetrics>();
        services.AddSingleton<EventDeliveries>();
        services.AddScoped<IEventPublisher, EventPublisher>();
        services.AddHostedService<EventDispatcher>();
    }
}
