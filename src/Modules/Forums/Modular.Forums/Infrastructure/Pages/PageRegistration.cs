using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Pages;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>Registers the pages that a node remembers.</summary>
internal static class PageRegistration
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageCacheSettings>().BindConfiguration(PageCacheSettings.Section)
            .Validate(s => s.IsValid, "Modular:Forums:PageCache: MaxPages is 0 to 1000000, MaxLists 0 to 10000, MaxMegabytes 1 to 65536, WarmTopics 0 to 1000.").ValidateOnStart();
        services.AddSingleton<PageMetrics>();
        services.AddSingleton<PageCache>();
        services.AddScoped<ITopicPages, TopicPages>();
        services.AddSingleton<ListCache>();
        services.AddScoped<ITopicLists, TopicLists>();
        services.AddHousekeeping(ListWrites.Upkeep);
        services.AddSingleton<PageWarming>();
        services.AddHostedService(provider => provider.GetRequiredService<PageWarming>());
    }
}
