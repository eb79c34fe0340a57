using Modular.Forums.Application.Pages;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;
using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

internal sealed record ListReplies(long TopicId, string? View, int? Limit, string? Cursor) : IQuery<Page<ReplyView>>;

/// <summary>The orders of a topic's replies.</summary>
internal enum ReplyOrder
{
    /// <summary>As they were written.</summary>
    Flat,

    /// <summary>Each below the one it answers.</summary>
    Tree,
}

internal sealed class ListRepliesHandler(ITopicPages pages, Caller caller, Authors authors) : IQueryHandler<ListReplies, Page<ReplyView>>
{
    private static readonly Error UnknownView = new(Invalid, "forums.reply.unknown_view", "View them as flat or tree.");

    public async Task<Result<Page<ReplyView>>> Handle(ListReplies query, CancellationToken cancel)
    {
        var check = new Validation();
        var order = check.Field("?view", ParseOrder(query.View));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, order.ToString()));
        if (check.Failed) return check.Errors;

        var replies = await pages.ReadRepliesAsync(query.TopicId, order, page, Viewer.Of(caller), cancel);
        if (replies is null) return TopicErrors.NotFound;

        var result = Page<ReplyView>.Cut(replies, page.Limit, reply => PositionOf(reply, order));
        await authors.ShowAsync(result.Items, cancel);
        return result;
    }

    private static Result<ReplyOrder> ParseOrder(string? view) => view switch
    {
        null or "" or "flat" => ReplyOrder.Flat,
        "tree" => ReplyOrder.Tree,
        _ => UnknownView,
    };

    private static Cursor PositionOf(ReplyView reply, ReplyOrder order) =>
        order == ReplyOrder.Flat ? Cursor.At(nameof(ReplyOrder.Flat), reply.Id) : Cursor.At(nameof(ReplyOrder.Tree), [.. reply.Path, reply.Id]);
}
