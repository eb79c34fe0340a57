using Modular.Forums.Application.Notifications;
using Modular.Forums.Domain;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>
/// Tells those whom it concerns, then those who follow, some hundred in one transaction; a job of its own goes on with the rest. Runs in the transaction that ends the
/// job, so nobody is told twice.
/// </summary>
internal sealed class Notify(DbSession session, MentionKeeping mentions, Hearing hearing, INotificationWriting writing, IJobQueue jobs) : IJobHandler<NotifyArgs>
{
    public const int FollowersAtOnce = 500;

    public async Task<Result<Done>> HandleAsync(NotifyArgs args, JobContext context, CancellationToken cancel)
    {
        var news = await NewsReads.ReadAsync(session, args.TopicId, args.Changes, cancel);
        if (news is null) return new Done();

        var told = new Dictionary<(Guid UserId, string About), NewNotification>();
        if (args.After is null) await TellConcernedAsync(news, told, cancel);
        await TellFollowersAsync(args, news, told, cancel);

        var listening = await hearing.AmongAsync(told.Keys.Select(k => k.UserId).ToHashSet(), news, cancel);
        await writing.WriteAsync([.. told.Values.Where(n => listening.Contains(n.UserId))], cancel);
        return new Done();
    }

    private async Task TellConcernedAsync(News news, Dictionary<(Guid, string), NewNotification> told, CancellationToken cancel)
    {
        foreach (var happening in news.Happenings)
        {
            if (happening.Kind == ChangeKind.ReplySolution)
            {
                Tell(told, happening.AuthorId, NotificationKind.Solution, happening, news, $"solution/{happening.Post}");
                continue;
            }

            if (happening.Text is not null)
                foreach (var user in await mentions.NewInAsync(happening, cancel)) Tell(told, user, NotificationKind.Mention, happening, news, happening.Post.ToString());
            if (happening.Kind == ChangeKind.ReplyCreated) Tell(told, happening.AnsweredId, NotificationKind.Reply, happening, news, happening.Post.ToString());
        }
    }

    private async Task TellFollowersAsync(NotifyArgs args, News news, Dictionary<(Guid UserId, string), NewNotification> told, CancellationToken cancel)
    {
        var (kind, posts) = args.IsNew
            ? (NotificationKind.NewTopic, news.Happenings.Where(h => h.Kind == ChangeKind.TopicCreated).ToList())
            : (NotificationKind.TopicReply, news.Happenings.Where(h => h.Kind == ChangeKind.ReplyCreated).ToList());
        if (posts.Count == 0) return;

        var followers = await hearing.FollowersAsync(news, args.IsNew, args.After, FollowersAtOnce, cancel);
        var already = told.Keys.Select(k => k.UserId).ToHashSet();
        foreach (var (user, knows) in followers)
            if (!knows && !already.Contains(user) && posts.Find(p => p.Concerns(user)) is { } post) Tell(told, user, kind, post, news, post.Post.ToString());

        if (followers.Count == FollowersAtOnce) await jobs.EnqueueAllAsync([NotifyArgs.Request(args with { After = followers[^1].UserId })], cancel);
    }

    /// <summary>The first reason counts.</summary>
    private static void Tell(Dictionary<(Guid, string), NewNotification> told, Guid user, string kind, Happening happening, News news, string about)
    {
        if (happening.Concerns(user)) told.TryAdd((user, about), new(user, kind, about, news.TopicId, happening.ReplyId, happening.ActorId, happening.At));
    }
}
