using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Metrics;

namespace Modular.Forums.Infrastructure.Metrics;

/// <summary>Registers the history of how the module did.</summary>
internal static class MetricsRegistration
{
    public static void AddMetricsHistory(this IServiceCollection services)
    {
        services.AddOptions<MetricSettings>().BindConfiguration(MetricSettings.Section)
            .Validate(s => s.IsValid, "Modular:Forums:Metrics: KeepDays is 1 to 366, SampleSeconds 0.1 to 3600.").ValidateOnStart();
        services.AddSingleton<OperationSampler>();
        services.AddSingleton<OperationSampling>();
        services.AddHostedService(provider => provider.GetRequiredService<OperationSampling>());
        services.AddScoped<IOperationHistory, OperationHistory>();
    }
}
