namespace Modular.Forums.Application.Notifications;

/// <summary>What people were told. What is about a topic that they may not see is not there.</summary>
internal interface INotificationDb
{
    /// <summary>The latest first, one item more than asked for where there are more.</summary>
    Task<List<NotificationView>> ListAsync(Guid userId, Viewer viewer, bool unreadOnly, PageRequest page, CancellationToken cancel);

    /// <summary>Those after a number, the oldest first.</summary>
    Task<List<NotificationView>> AfterAsync(Guid userId, Viewer viewer, long after, int atMost, CancellationToken cancel);

    /// <summary>The number of the last one.</summary>
    Task<long> LastAsync(Guid userId, CancellationToken cancel);

    /// <summary>Counts to a thousand.</summary>
    Task<int> CountUnreadAsync(Guid userId, Viewer viewer, CancellationToken cancel);

    /// <summary>False where there is no such notification.</summary>
    Task<bool> MarkReadAsync(Guid userId, Viewer viewer, long number, DateTimeOffset now, CancellationToken cancel);

    Task MarkAllReadAsync(Guid userId, long upTo, DateTimeOffset now, CancellationToken cancel);
}
