using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Follows;
using Modular.Forums.Infrastructure.Changes;

namespace Modular.Forums.Infrastructure.Follows;

internal static class FollowRegistration
{
    public static void AddFollows(this IServiceCollection services)
    {
        services.AddScoped<IMembers, Members>();
        services.AddScoped<IFollowDb, FollowDb>();
        services.AddScoped<FollowTargets>();
        services.AddChangeFollower<OwnPosts>();
        services.AddScoped<IPersonalTraces, FollowTraces>();
    }
}
