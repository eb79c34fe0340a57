using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Follows;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class FollowRoutes
{
    public static void MapFollows(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/topics/{id:long}/follow", GetTopicFollow).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Whether one follows or mutes a topic");
        forums.MapPut("/topics/{id:long}/follow", FollowTopic).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Follow or mute a topic");
        forums.MapDelete("/topics/{id:long}/follow", UnfollowTopic).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Neither follow nor mute a topic");
        forums.MapGet("/categories/{category}/follow", GetCategoryFollow).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Whether one follows or mutes a category");
        forums.MapPut("/categories/{category}/follow", FollowCategory).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Follow or mute a category, by slug or id");
        forums.MapDelete("/categories/{category}/follow", UnfollowCategory).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Neither follow nor mute a category");
        forums.MapGet("/tags/{tag}/follow", GetTagFollow).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Whether one follows or mutes a tag");
        forums.MapPut("/tags/{tag}/follow", FollowTag).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Follow or mute a tag");
        forums.MapDelete("/tags/{tag}/follow", UnfollowTag).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Neither follow nor mute a tag");
        forums.MapGet("/me/follows", ListFollows).RequirePermission(ForumsPermissions.PostReplies).WithSummary("All that one follows or mutes, the latest first");
        forums.MapGet("/me/preferences", GetPreferences).RequirePermission(ForumsPermissions.PostReplies).WithSummary("What the forums do for one by themselves");
        forums.MapPut("/me/preferences", SetPreferences).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Say what the forums do for one by themselves");
    }

    private static Task<OkAnswer<FollowView>> GetTopicFollow(long id, IMediator send, CancellationToken cancel) => GetAsync(new(TopicId: id), send, cancel);

    private static Task<OkAnswer<FollowView>> FollowTopic(long id, FollowBody body, IMediator send, CancellationToken cancel) => SetAsync(new(TopicId: id), body, send, cancel);

    private static Task<NoContentAnswer> UnfollowTopic(long id, IMediator send, CancellationToken cancel) => RemoveAsync(new(TopicId: id), send, cancel);

    private static Task<OkAnswer<FollowView>> GetCategoryFollow(string category, IMediator send, CancellationToken cancel) => GetAsync(new(Category: category), send, cancel);

    private static Task<OkAnswer<FollowView>> FollowCategory(string category, FollowBody body, IMediator send, CancellationToken cancel) => SetAsync(new(Category: category), body, send, cancel);

    private static Task<NoContentAnswer> UnfollowCategory(string category, IMediator send, CancellationToken cancel) => RemoveAsync(new(Category: category), send, cancel);

    private static Task<OkAnswer<FollowView>> GetTagFollow(string tag, IMediator send, CancellationToken cancel) => GetAsync(new(Tag: tag), send, cancel);

    private static Task<OkAnswer<FollowView>> FollowTag(string tag, FollowBody body, IMediator send, CancellationToken cancel) => SetAsync(new(Tag: tag), body, send, cancel);

    private static Task<NoContentAnswer> UnfollowTag(string tag, IMediator send, CancellationToken cancel) => RemoveAsync(new(Tag: tag), send, cancel);

    private static async Task<OkAnswer<Page<FollowItem>>> ListFollows(
        IMediator send,
        [Description("follow or mute; both by default.")] string? level,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListFollows(level, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<Preferences>> GetPreferences(IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetPreferences(), cancel)).ToOk();

    private static async Task<OkAnswer<Preferences>> SetPreferences(PreferencesBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetPreferences(body.FollowsOwnPosts), cancel)).ToOk();

    private static async Task<OkAnswer<FollowView>> GetAsync(FollowSubject subject, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetFollow(subject), cancel)).ToOk();

    private static async Task<OkAnswer<FollowView>> SetAsync(FollowSubject subject, FollowBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetFollow(subject, body.Level), cancel)).ToOk();

    private static async Task<NoContentAnswer> RemoveAsync(FollowSubject subject, IMediator send, CancellationToken cancel) =>
        (await send.Send(new RemoveFollow(subject), cancel)).ToNoContent();

    /// <summary>How much to hear: follow or mute.</summary>
    internal sealed record FollowBody(string? Level);

    /// <summary>What to do by themselves: follow the topics that one opens or replies to.</summary>
    internal sealed record PreferencesBody(bool? FollowsOwnPosts);
}
