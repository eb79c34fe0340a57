using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Modular.Forums.Application.Notifications;

/// <summary>
/// What somebody who watches is told: how many they have not read, and each notification after the one that they know of, in order, from whichever node. Everything
/// is read from the table; the bell only says when to look.
/// </summary>
internal sealed class NotificationWatching(IServiceScopeFactory scopes)
{
    /// <summary>Rights may be taken away meanwhile, so nobody watches for ever; clients connect again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private const int AtOnce = 100;

    /// <param name="userId">Who.</param>
    /// <param name="viewer">What they may see.</param>
    /// <param name="after">The last one that they know of; null for all that there are now.</param>
    /// <param name="ringing">Theirs; whoever got it disposes of it.</param>
    /// <param name="cancel">When they go.</param>
    public async IAsyncEnumerable<ToldNotification> ReadAsync(Guid userId, Viewer viewer, long? after, NotificationRinging ringing, [EnumeratorCancellation] CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var last = await AskAsync((db, _) => db.LastAsync(userId, cancel));
        var position = Math.Min(after ?? last, last);
        int? unread = null;
        while (Stopwatch.GetElapsedTime(began) < Longest)
        {
            var news = await AskAsync((db, actors) => NextAsync(db, actors, userId, viewer, position, cancel));
            foreach (var item in news.Items)
            {
                position = item.Id;
                yield return new(ToldNotification.Notification, position, item);
            }

            if (news.Items.Count == AtOnce) continue;
            if (news.Unread != unread) yield return new(ToldNotification.Unread, position, new UnreadNotifications(news.Unread));
            unread = news.Unread;
            if (!await ringing.WaitAsync(Silence, cancel)) yield return new(ToldNotification.Ping, position, new StillThere());
        }
    }

    private static async Task<(List<NotificationView> Items, int Unread)> NextAsync(
        INotificationDb db, NotificationActors actors, Guid userId, Viewer viewer, long position, CancellationToken cancel)
    {
        var items = await db.AfterAsync(userId, viewer, position, AtOnce, cancel);
        await actors.ShowAsync(items, cancel);
        return (items, await db.CountUnreadAsync(userId, viewer, cancel));
    }

    /// <summary>In a scope of its own: whoever watches holds no connection to the database.</summary>
    private async Task<T> AskAsync<T>(Func<INotificationDb, NotificationActors, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<INotificationDb>(), scope.ServiceProvider.GetRequiredService<NotificationActors>());
    }
}

/// <summary>One thing that a watcher is told.</summary>
/// <param name="Name">What.</param>
/// <param name="Id">The last notification that they know of now: where they go on.</param>
/// <param name="Data">The rest.</param>
internal sealed record ToldNotification(string Name, long Id, object Data)
{
    public const string Notification = "notification";
    public const string Unread = "unread";
    public const string Ping = "ping";
}

/// <summary>Nothing happened; the connection stands.</summary>
internal sealed record StillThere;
