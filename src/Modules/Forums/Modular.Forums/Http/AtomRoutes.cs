using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application.Feeds;
using Modular.Platform.Http;
using Modular.Platform.Http.Answers;

namespace Modular.Forums.Http;

internal static class AtomRoutes
{
    public static void MapAtom(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/feed.atom", ReadAll).AllowAnonymous().WithSummary("The newest topics, as an Atom feed");
        forums.MapGet("/categories/{category}/feed.atom", ReadCategory).AllowAnonymous().WithSummary("A category's newest topics, as an Atom feed");
        forums.MapGet("/topics/{id:long}/feed.atom", ReadTopic).AllowAnonymous().WithSummary("A topic's newest replies, as an Atom feed");
    }

    private static async Task<AtomAnswer> ReadAll(HttpRequest request, PublicAddress address, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetNewestTopics(null), cancel)).Map(new ForumAtom(address.Of(request)).Of).ToAtom();

    private static async Task<AtomAnswer> ReadCategory(string category, HttpRequest request, PublicAddress address, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetNewestTopics(category), cancel)).Map(new ForumAtom(address.Of(request)).Of).ToAtom();

    private static async Task<AtomAnswer> ReadTopic(long id, HttpRequest request, PublicAddress address, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetNewestReplies(id), cancel)).Map(new ForumAtom(address.Of(request)).Of).ToAtom();
}
