using Modular.Accounts.Contracts;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Reports;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reports;

internal sealed record ListReports(string? Status, string? Assignee, string? Category, int? Limit, string? Cursor) : IQuery<Page<CaseView>>;

internal sealed class ListReportsHandler(IForumsDb db, ICaseReads cases, Caller caller, IUserDirectory users) : IQueryHandler<ListReports, Page<CaseView>>
{
    public async Task<Result<Page<CaseView>>> Handle(ListReports query, CancellationToken cancel)
    {
        var check = new Validation();
        var status = check.Field("?status", CaseStatuses.Parse(query.Status));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, status.ToString()));
        var (assignee, unassigned) = check.Field("?assignee", CaseFilter.ParseAssignee(query.Assignee, caller.Id));
        var category = string.IsNullOrEmpty(query.Category) ? null : check.Field("?category", await FindCategoryAsync(query.Category, cancel));
        if (check.Failed) return check.Errors;

        var found = await cases.ListAsync(new(status, assignee, unassigned, category?.Id, Viewer.Of(caller)), page, cancel);
        var result = Page<CaseView>.Cut(found, page.Limit, k => Cursor.At(status.ToString(), k.Id));
        CaseView.Show(result.Items, await users.FindAsync(CaseView.PeopleIn(result.Items).ToHashSet(), cancel));
        return result;
    }

    private async Task<Result<CategoryView>> FindCategoryAsync(string text, CancellationToken cancel)
    {
        var category = CategoryRef.Parse(text);
        if (category.IsFailed) return CategoryErrors.Unknown;

        var found = await db.ReadCategoryAsync(category.Value, Viewer.Of(caller), cancel);
        return found is null ? CategoryErrors.Unknown : found;
    }
}
