using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class TopicRoutes
{
    public static void MapTopics(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/topics", ListTopics).AllowAnonymous().WithSummary("Topics, pinned ones first");
        forums.MapGet("/topics/{id:long}", GetTopic).AllowAnonymous().WithSummary("One topic");
        forums.MapPost("/topics", CreateTopic).RequirePermission(ForumsPermissions.CreateTopics).WithSummary("Open a topic");
        forums.MapPatch("/topics/{id:long}", EditTopic).RequirePermission(ForumsPermissions.CreateTopics).RequireIfMatch().WithSummary("Edit a topic (merge patch)");
    }

    private static async Task<OkAnswer<Page<TopicSummary>>> ListTopics(
        IMediator send,
        [Description("Only topics of this category, by slug or id.")] string? category,
        [Description("Only topics with this tag; with all of them where there are several, separated by commas.")] string? tag,
        [Description("Only topics by this author, by name or id.")] string? author,
        [Description("Only topics that are all of these, separated by commas: locked, pinned, solved, unsolved, archived, featured, deleted (for who moderates).")] string? status,
        [Description("recent (default), newest, oldest, replies or popular (trending): the last 7 days by replies, views and age.")] string? sort,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListTopics(category, tag, author, status, sort, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<TopicView>> GetTopic(long id, HttpContext context, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetTopic(id, IsView: !context.WantsHeadersOnly()), cancel)).ToOk();

    private static async Task<CreatedAnswer<TopicView>> CreateTopic(NewTopic body, IMediator send, CancellationToken cancel)
    {
        var command = new CreateTopic(body.Category?.Text, body.Title, body.Content, body.Tags);
        return (await send.Send(command, cancel)).ToCreated(t => $"/api/v1/forums/topics/{t.Id}");
    }

    private static async Task<OkAnswer<TopicView>> EditTopic(long id, TopicPatch body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditTopic(id, ifMatch, body.Title, body.Content, body.Tags), cancel)).ToOk();

    /// <summary>A topic to open. The category is a slug or an id.</summary>
    internal sealed record NewTopic(CategoryText? Category, string? Title, string? Content, IReadOnlyList<string?>? Tags = null);

    /// <summary>What to change; fields that are left out stay as they are.</summary>
    internal sealed record TopicPatch(Optional<string> Title, Optional<string> Content, Optional<IReadOnlyList<string?>> Tags);
}
