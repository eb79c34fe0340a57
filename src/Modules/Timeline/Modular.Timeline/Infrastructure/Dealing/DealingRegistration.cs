using Microsoft.Extensions.DependencyInjection;
using Modular.Timeline.Application.Dealing;

namespace Modular.Timeline.Infrastructure.Dealing;

/// <summary>Registers what deals cards.</summary>
internal static class DealingRegistration
{
    public static void AddDealing(this IServiceCollection services)
    {
        services.AddSingleton<CardMemory>();
        services.AddScoped<ICardStock, CardStock>();
    }
}
