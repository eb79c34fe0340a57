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

    public static void MapSearch(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/search", Search).AllowAnonymous().LimitRate(Limit).WithSummary("Full-text search over topics and replies");
        forums.MapGet("/search/suggestions", Suggest).AllowAnonymous().WithSummary("Titles for somebody who is still typing");
    }

    private static async Task<OkAnswer<SearchPage>> Search(
        IMediator send,
        [Description("2 to 200 characters. Words, \"phrases\", or, -not; the last word also matches as a beginning.")] string? q,
        [Description("topic, reply or all (default).")] string? type,
        [Description("Only in this category, by slug or id.")] string? category,
        [Description("Only by this author, by name or id.")] string? author,
        [Description("Only in topics with this tag; with all of them where there are several, separated by commas.")] string? tag,
        [Description("Only from this time on: 2026-11-27, or 2026-11-27T10:30:00Z.")] string? after,
        [Description("Only before this time.")] string? before,
        [Description("relevance (default) or date.")] string? sort,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new Search(q, type, category, author, tag, after, before, sort, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<TitleSuggestions>> Suggest(IMediator send, [Description("2 to 200 characters.")] string? q, CancellationToken cancel) =>
        (await send.Send(new SuggestTitles(q), cancel)).ToOk();
}
