using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Threads;
using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Threads;

/// <summary>Registers what threads need.</summary>
internal static class ThreadRegistration
{
    public static void AddThreads(this IServiceCollection services)
    {
        services.AddOptions<ThreadSettings>().BindConfiguration(ThreadSettings.Section)
            .Validate(s => s.IsValid, "Modular:Forums: MaxDisplayDepth is 1 to 32.")
            .ValidateOnStart();
        services.AddScoped<IThreads, ThreadRows>();
        services.AddScoped<IBelongings, Belongings>();
        services.AddJob<RebuildConversationsArgs, RebuildConversations>(RebuildConversations.Options);
        services.AddSchedule("forums.rebuild_conversations", "10 4 * * *", new RebuildConversationsArgs());
    }
}
