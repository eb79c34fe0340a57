using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record Search(string? Q, string? Type, string? Sort, int? Limit, string? Cursor) : IQuery<SearchPage>;

internal sealed class SearchHandler(IForumsDb db, Caller caller, IUserDirectory users) : IQueryHandler<Search, SearchPage>
{
    public async Task<Result<SearchPage>> Handle(Search query, CancellationToken cancel)
    {
        var check = new Validation();
        var text = check.Field("?q", SearchText.Parse(query.Q));
        var type = check.Field("?type", SearchFilter.ParseType(query.Type));
        var order = check.Field("?sort", SearchFilter.ParseOrder(query.Sort));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, order.ToString()));
        if (check.Failed) return check.Errors;

        var found = await db.SearchAsync(text, new(type, order, Viewer.Of(caller)), page, cancel);
        var result = Page<SearchHit>.Cut(found.Hits, page.Limit, hit => hit.Position);
        await ShowAuthorsAsync(result.Items, cancel);
        return new SearchPage(result.Items, result.Next, found.Capped);
    }

    private async Task ShowAuthorsAsync(IReadOnlyList<SearchHit> hits, CancellationToken cancel)
    {
        var cards = await users.FindAsync(hits.Select(h => h.AuthorId).ToHashSet(), cancel);
        foreach (var hit in hits) hit.Author = cards.GetValueOrDefault(hit.AuthorId) ?? UserCard.Gone(hit.AuthorId);
    }
}
