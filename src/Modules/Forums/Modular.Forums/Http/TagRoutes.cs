using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application.Tags;
using Modular.Platform.Http.Answers;

namespace Modular.Forums.Http;

internal static class TagRoutes
{
    public static void MapTags(this IEndpointRouteBuilder forums) =>
        forums.MapGet("/tags", ListTags).AllowAnonymous().WithSummary("Tags in use, with the number of topics that have each");

    private static async Task<OkAnswer<Page<TagCount>>> ListTags(
        IMediator send,
        [Description("Only tags that begin with this, in any case.")] string? prefix,
        [Description("count (default): in most topics first; name: by their characters.")] string? sort,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListTags(prefix, sort, limit, cursor), cancel)).ToOk();
}
