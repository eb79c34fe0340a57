using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Notifications;

internal sealed record CountNotifications : IQuery<UnreadNotifications>;

internal sealed class CountNotificationsHandler(INotificationDb notifications, Caller caller) : IQueryHandler<CountNotifications, UnreadNotifications>
{
    public async Task<Result<UnreadNotifications>> Handle(CountNotifications query, CancellationToken cancel) =>
        new UnreadNotifications(await notifications.CountUnreadAsync(caller.Id, Viewer.Of(caller), cancel));
}
