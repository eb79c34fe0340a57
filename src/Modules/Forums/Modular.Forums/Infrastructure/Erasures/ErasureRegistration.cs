using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Erasures;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Erasures;

/// <summary>Registers what takes away what comes late.</summary>
internal static class ErasureRegistration
{
    public static void AddErasures(this IServiceCollection services)
    {
        services.AddScoped<IErasedAuthors, ErasedAuthors>();
        services.AddScoped<Forgetting>();
        services.AddChangeFollower<LateWords>();
        services.AddJob<RemovePostsArgs, RemovePosts>();
        services.AddJob<ForgetLateArgs, ForgetLate>(new() { KeepCompleted = false });
        services.AddSchedule("forums.forget_late", TimeSpan.FromSeconds(5), new ForgetLateArgs());
        services.AddHousekeeping("delete from forums.erased_authors where user_id in (select user_id from forums.erased_authors where at < now() - interval '1 day' limit 1000)");
    }
}
