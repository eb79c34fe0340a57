using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Notifications;

internal sealed record ListNotifications(bool? Unread, int? Limit, string? Cursor) : IQuery<Page<NotificationView>>;

internal sealed class ListNotificationsHandler(INotificationDb notifications, NotificationActors actors, Caller caller) : IQueryHandler<ListNotifications, Page<NotificationView>>
{
    private const string Order = "Notifications";

    public async Task<Result<Page<NotificationView>>> Handle(ListNotifications query, CancellationToken cancel)
    {
        var page = PageRequest.Parse(query.Limit, query.Cursor, Order);
        if (page.IsFailed) return Result<Page<NotificationView>>.Fail(page.Errors);

        var items = await notifications.ListAsync(caller.Id, Viewer.Of(caller), query.Unread == true, page.Value, cancel);
        var result = Page<NotificationView>.Cut(items, page.Value.Limit, n => Cursor.At(Order, n.Id));
        await actors.ShowAsync(result.Items, cancel);
        return result;
    }
}
