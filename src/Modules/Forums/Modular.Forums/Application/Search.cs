using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record Search(string? Q, string? Type, string? Category, string? Author, string? Tag, string? After, string? Before, string? Sort, int? Limit, string? Cursor)
    : IQuery<SearchPage>;

internal sealed class SearchHandler(IForumsDb db, ISearching searching, Caller caller, IUserDirectory users) : IQueryHandler<Search, SearchPage>
{
    public async Task<Result<SearchPage>> Handle(Search query, CancellationToken cancel)
    {
        var viewer = Viewer.Of(caller);
        var check = new Validation();
        var text = check.Field("?q", SearchText.Parse(query.Q));
        var type = check.Field("?type", SearchFilter.ParseType(query.Type));
        var order = check.Field("?sort", SearchFilter.ParseOrder(query.Sort));
        var tags = check.Field("?tag", TagFilter.Parse(query.Tag));
        var after = check.Field("?after", SearchFilter.ParseTime(query.After));
        var before = check.Field("?before", SearchFilter.ParseTime(query.Before));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, order.ToString()));
        var category = check.Field("?category", await CategoryFilter.FindAsync(query.Category, db, viewer, cancel));
        var author = check.Field("?author", await AuthorRef.FindAsync(query.Author, users, cancel));
        if (check.Failed) return check.Errors;

        var filter = new SearchFilter(type, order, viewer) { CategoryId = category.Id, AuthorId = author.Id, Tags = tags, After = after.At, Before = before.At };
        var found = await searching.FindAsync(text, filter, page, cancel);
        if (found.IsFailed) return Result<SearchPage>.Fail(found.Errors);

        var result = Page<SearchHit>.Cut(found.Value.Hits, page.Limit, hit => hit.Position);
        await ShowAuthorsAsync(result.Items, cancel);
        return new SearchPage(result.Items, result.Next, found.Value.Capped);
    }

    private async Task ShowAuthorsAsync(IReadOnlyList<SearchHit> hits, CancellationToken cancel)
    {
        if (hits.Count == 0) return;

        var cards = await users.FindAsync(hits.Select(h => h.AuthorId).ToHashSet(), cancel);
        foreach (var hit in hits) hit.Author = cards.GetValueOrDefault(hit.AuthorId) ?? UserCard.Gone(hit.AuthorId);
    }
}
