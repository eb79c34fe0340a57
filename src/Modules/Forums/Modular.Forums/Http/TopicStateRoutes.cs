using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

/// <summary>What becomes of a topic after it was opened. Whether the caller keeps order in its category is for the use case to find out.</summary>
internal static class TopicStateRoutes
{
    public static void MapTopicStates(this IEndpointRouteBuilder forums)
    {
        forums.MapDelete("/topics/{id:long}", DeleteTopic).RequirePermission(ForumsPermissions.CreateTopics).WithSummary("Delete a topic: by its author until others answered, by moderators, for good by admins");
        forums.MapPost("/topics/{id:long}/restore", RestoreTopic).RequirePermission(ForumsPermissions.CreateTopics).WithSummary("Bring a deleted topic back");
        forums.MapPost("/topics/{id:long}/move", MoveTopic).RequirePermission(ForumsPermissions.CreateTopics).WithSummary("Move a topic to another category; one moderates both");
        forums.MapPost("/topics/{id:long}/merge", MergeTopic).RequirePermission(ForumsPermissions.CreateTopics).WithSummary("Make a topic part of another; one moderates both");

        forums.MapFlag("pin", TopicFlag.Pinned, "Pin a topic: first in every list", "Unpin a topic");
        forums.MapFlag("lock", TopicFlag.Locked, "Lock a topic: no more replies, no edits by authors", "Unlock a topic");
        forums.MapFlag("archive", TopicFlag.Archived, "Archive a topic: kept to be read", "Take a topic out of the archive");
        forums.MapFlag("feature", TopicFlag.Featured, "Feature a topic", "Feature a topic no more");
        forums.MapFlag("solved", TopicFlag.Solved, "Mark a topic as solved; its author may, too", "Mark a topic as not solved, and none of its replies as the solution");
    }

    /// <summary>Both ways can be repeated: whoever finds it so already gets the same answer.</summary>
    private static void MapFlag(this IEndpointRouteBuilder forums, string name, TopicFlag flag, string set, string clear)
    {
        forums.MapPut($"/topics/{{id:long}}/{name}", Set).RequirePermission(ForumsPermissions.CreateTopics).WithName($"forumsSet{flag}").WithSummary(set);
        forums.MapDelete($"/topics/{{id:long}}/{name}", Clear).RequirePermission(ForumsPermissions.CreateTopics).WithName($"forumsClear{flag}").WithSummary(clear);

        async Task<OkAnswer<TopicView>> Set(long id, IMediator send, CancellationToken cancel) => (await send.Send(new FlagTopic(id, flag, On: true), cancel)).ToOk();
        async Task<OkAnswer<TopicView>> Clear(long id, IMediator send, CancellationToken cancel) => (await send.Send(new FlagTopic(id, flag, On: false), cancel)).ToOk();
    }

    private static async Task<NoContentAnswer> DeleteTopic(
        long id, IMediator send,
        [Description("Why, at most 500 characters, for the audit log; moderators only.")] string? reason,
        [Description("Remove it for good, with its replies; admins only.")] bool? permanent,
        CancellationToken cancel) =>
        (permanent == true ? await send.Send(new PurgeTopic(id, reason), cancel) : await send.Send(new DeleteTopic(id, reason), cancel)).ToNoContent();

    private static async Task<OkAnswer<TopicView>> RestoreTopic(long id, IMediator send, CancellationToken cancel) => (await send.Send(new RestoreTopic(id), cancel)).ToOk();

    private static async Task<OkAnswer<TopicView>> MoveTopic(long id, TopicMove body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MoveTopic(id, body.Category?.Text), cancel)).ToOk();

    private static async Task<OkAnswer<TopicView>> MergeTopic(long id, TopicMerge body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MergeTopic(id, body.Into), cancel)).ToOk();

    /// <summary>Where a topic goes: a category's slug or id.</summary>
    internal sealed record TopicMove(CategoryText? Category);

    /// <summary>The topic that this one becomes part of.</summary>
    internal sealed record TopicMerge(long? Into);
}
