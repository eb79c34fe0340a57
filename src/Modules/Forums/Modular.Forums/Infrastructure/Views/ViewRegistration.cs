using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Views;

namespace Modular.Forums.Infrastructure.Views;

/// <summary>Registers the counting of views.</summary>
internal static class ViewRegistration
{
    public static void AddViews(this IServiceCollection services)
    {
        services.AddSingleton<TopicViews>();
        services.AddSingleton<ITopicViews>(provider => provider.GetRequiredService<TopicViews>());
        services.AddHostedService(provider => provider.GetRequiredService<TopicViews>());
    }
}
