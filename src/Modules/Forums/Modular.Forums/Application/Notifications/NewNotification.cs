namespace Modular.Forums.Application.Notifications;

/// <summary>Something to tell somebody.</summary>
/// <param name="UserId">Whom.</param>
/// <param name="Kind">One of <see cref="Domain.NotificationKind"/>.</param>
/// <param name="About">What it is about: nobody is told of the same thing twice, at most 200 characters.</param>
/// <param name="TopicId">The topic; whoever may not see it any more does not see the notification either.</param>
/// <param name="ReplyId">The reply.</param>
/// <param name="ActorId">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Note">A few words besides.</param>
internal sealed record NewNotification(Guid UserId, string Kind, string About, long? TopicId, long? ReplyId, Guid? ActorId, DateTimeOffset At, string? Note = null);
