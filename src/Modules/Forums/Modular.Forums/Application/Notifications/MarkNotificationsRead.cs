using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Notifications;

/// <summary>All up to one: what comes in meanwhile stays unread.</summary>
internal sealed record MarkNotificationsRead(long? UpTo) : ICommand<UnreadNotifications>;

internal sealed class MarkNotificationsReadHandler(INotificationDb notifications, Caller caller, TimeProvider clock) : ICommandHandler<MarkNotificationsRead, UnreadNotifications>
{
    public async Task<Result<UnreadNotifications>> Handle(MarkNotificationsRead command, CancellationToken cancel)
    {
        if (command.UpTo is not { } upTo) return NotificationErrors.UpToMissing.At("/upTo");

        await notifications.MarkAllReadAsync(caller.Id, upTo, clock.GetUtcNow(), cancel);
        return new UnreadNotifications(await notifications.CountUnreadAsync(caller.Id, Viewer.Of(caller), cancel));
    }
}
