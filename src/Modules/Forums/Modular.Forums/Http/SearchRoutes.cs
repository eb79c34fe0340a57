using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.RateLimits;
using Modular.Platform.RateLimits;

namespace Modular.Forums.Http;

internal static class SearchRoutes
{
    private static readonly RateLimitPolicy Limit = new("search", 100, 60);

    public static void MapSearch(this IEndpointRouteBuilder forums) =>
        forums.MapGet("/search", Search).AllowAnonymous().LimitRate(Limit).WithSummary("Full-text search over topics and replies");

    private static async Task<OkAnswer<SearchPage>> Search(
        IMediator send,
        [Description("2 to 200 characters. Words, \"phrases\", or, -not; the last word also matches as a beginning.")] string? q,
        [Description("topic, reply or all (default).")] string? type,
        [Description("relevance (default) or date.")] string? sort,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new Search(q, type, sort, limit, cursor), cancel)).ToOk();
}
