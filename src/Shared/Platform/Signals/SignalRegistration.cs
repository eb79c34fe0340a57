using Microsoft.Extensions.DependencyInjection;

namespace Modular.Platform.Signals;

internal static class SignalRegistration
{
    /// <summary>After persistence: its start opens the database.</summary>
    public static void AddSignals(this IServiceCollection services)
    {
        services.AddSingleton<SignalBoard>();
        services.AddSingleton<ISignals>(provider => provider.GetRequiredService<SignalBoard>());
        services.AddHostedService<SignalRelay>();
    }
}
