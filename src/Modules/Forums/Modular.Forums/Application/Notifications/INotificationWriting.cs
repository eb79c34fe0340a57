namespace Modular.Forums.Application.Notifications;

/// <summary>Tells people something, in the transaction around it.</summary>
internal interface INotificationWriting
{
    /// <summary>
    /// All of it in one statement; what somebody was told before is left out. The recipients' rows stay locked until the transaction ends, so it is the last
    /// thing that a transaction does, and the only time in it.
    /// </summary>
    Task WriteAsync(IReadOnlyList<NewNotification> notifications, CancellationToken cancel);
}
