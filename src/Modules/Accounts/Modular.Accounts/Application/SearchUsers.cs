using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Finds users for those who manage them, the newest first.</summary>
/// <param name="Text">A part of the username, the address or the display name; all users when not given.</param>
/// <param name="Role">Only who has this role.</param>
/// <param name="IsActive">Only open, or only closed accounts.</param>
/// <param name="Limit">How many.</param>
/// <param name="After">The cursor.</param>
internal sealed record SearchUsers(string? Text, string? Role, bool? IsActive, int? Limit, string? After) : IQuery<Page<UserListing>>;

internal sealed class SearchUsersHandler(IAccountsDb db, Caller caller) : IQueryHandler<SearchUsers, Page<UserListing>>
{
    public async Task<Result<Page<UserListing>>> Handle(SearchUsers query, CancellationToken cancel)
    {
        if (!caller.Can(AccountsPermissions.ManageUsers.Name)) return caller.UserId is null ? UserErrors.SearchNeedsSignIn : UserErrors.SearchForbidden;

        var check = new Validation();
        var page = check.Field("", PageRequest.Parse(query.Limit, query.After, UserFilter.Sort));
        var role = query.Role is null ? null : (Role?)check.Field("?role", RoleName.Parse(query.Role));
        var text = query.Text?.Trim();
        check.Require(text is null || TextRules.Length(text) is >= 1 and <= UserFilter.MaxTextLength, "?query", UserErrors.QueryLength);
        if (check.Failed) return check.Errors;

        var found = await db.SearchUsersAsync(new(text, role, query.IsActive), page, cancel);
        var cut = Page<User>.Cut(found, page.Limit, user => Cursor.At(UserFilter.Sort, user.Id));
        return new Page<UserListing>([.. cut.Items.Select(UserListing.ForAdmin)], cut.Next);
    }
}
