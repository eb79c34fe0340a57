using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Follows;

internal sealed record ListFollows(string? Level, int? Limit, string? Cursor) : IQuery<Page<FollowItem>>;

/// <summary>The latest first.</summary>
internal sealed class ListFollowsHandler(IFollowDb follows, Caller caller) : IQueryHandler<ListFollows, Page<FollowItem>>
{
    private const string Order = "Follows";

    public async Task<Result<Page<FollowItem>>> Handle(ListFollows query, CancellationToken cancel)
    {
        var check = new Validation();
        var level = string.IsNullOrEmpty(query.Level) ? FollowLevel.None : check.Field("?level", FollowLevels.Parse(query.Level));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, Order));
        if (check.Failed) return check.Errors;

        var items = await follows.ListAsync(caller.Id, Viewer.Of(caller), level, page, cancel);
        return Page<FollowItem>.Cut(items, page.Limit, item => Cursor.At(Order, item.Id));
    }
}
