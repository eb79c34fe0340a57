using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Startup;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Registers what generates a forum to measure with.</summary>
internal static class GenerationRegistration
{
    public static void AddGeneration(this IServiceCollection services)
    {
        services.AddSingleton<IOperatorVerbs, DemoVerbs>();
        services.AddSingleton<Writing>();
        services.AddScoped<Generator>();
        services.AddScoped<GeneratedCategories>();
        services.AddScoped<SetAsideIndexes>();
        services.AddScoped<TopicRows>();
        services.AddScoped<ReplyRows>();
    }
}
