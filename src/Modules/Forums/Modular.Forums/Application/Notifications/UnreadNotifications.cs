namespace Modular.Forums.Application.Notifications;

/// <summary>How many notifications the caller has not read.</summary>
/// <param name="Count">The number; 1,000 stands for that many or more.</param>
internal sealed record UnreadNotifications(int Count);
