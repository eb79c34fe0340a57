using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Notifications;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Notifications;

internal static class NotificationRegistration
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<NotificationBell>();
        services.AddSingleton<NotificationWatching>();
        services.AddScoped<NotificationActors>();
        services.AddScoped<INotificationDb, NotificationDb>();
        services.AddScoped<INotificationWriting, NotificationWriting>();
        services.AddScoped<MentionKeeping>();
        services.AddScoped<Hearing>();
        services.AddJob<NotifyArgs, Notify>(new() { InTransaction = true, KeepCompleted = false, Priority = 6, Retry = JobRetry.Events, Breaker = false });
        services.AddChangeFollower<NotificationPosting>();
        services.AddScoped<IPersonalTraces, NotificationTraces>();
        services.AddHousekeeping("delete from forums.notifications where (user_id, number) in (select user_id, number from forums.notifications where read_at < now() - interval '90 days' limit 1000)");
        services.AddHousekeeping("delete from forums.notifications where (user_id, number) in (select user_id, number from forums.notifications where at < now() - interval '1 year' limit 1000)");
    }
}
