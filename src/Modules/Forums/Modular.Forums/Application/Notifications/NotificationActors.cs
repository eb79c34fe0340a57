using Modular.Accounts.Contracts;

namespace Modular.Forums.Application.Notifications;

/// <summary>Puts people's cards beside what they did, all of a page in one question.</summary>
internal sealed class NotificationActors(IUserDirectory users)
{
    public async ValueTask ShowAsync(IReadOnlyList<NotificationView> notifications, CancellationToken cancel)
    {
        var ids = notifications.Where(n => n.ActorId is not null).Select(n => n.ActorId!.Value).ToHashSet();
        if (ids.Count == 0) return;

        var cards = await users.FindAsync(ids, cancel);
        foreach (var notification in notifications)
            if (notification.ActorId is { } id) notification.Actor = cards.TryGetValue(id, out var card) ? card : UserCard.Gone(id);
    }
}
