using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Feeds;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Startup;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>Registers the live feed and what is read by feed readers.</summary>
internal static class FeedRegistration
{
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddOptions<FeedSettings>().BindConfiguration(FeedSettings.Section)
            .Validate(s => s.IsValid, "Modular:Forums:Feed: HeartbeatSeconds is 0.1 to 600, PollSeconds 0.05 to 60, MaxStreams and MaxStreamsEach 1 to 100000, Backlog 10 to 100000.").ValidateOnStart();
        services.AddStartupTask<ChangeLogOrigin>();
        services.AddSingleton<FeedMetrics>();
        services.AddSingleton<FeedReads>();
        services.AddSingleton<FeedHub>();
        services.AddSingleton<ILiveFeed, LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedHub>());
        services.AddScoped<ITopicFeeds, NewestPosts>();
    }
}
