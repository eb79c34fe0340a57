using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class CategoryRoutes
{
    public static void MapCategories(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/categories", ListCategories).AllowAnonymous().WithSummary("All categories, by section and sort order");
        forums.MapGet("/categories/{category}", GetCategory).AllowAnonymous().WithSummary("One category, by slug or id");
        forums.MapPost("/categories", CreateCategory).RequirePermission(ForumsPermissions.ManageCategories).WithSummary("Make a category, and its section where there is none of that name");
        forums.MapPatch("/categories/{category}", EditCategory).RequirePermission(ForumsPermissions.ManageCategories).RequireIfMatch().WithSummary("Edit a category (merge patch), by slug or id");
        forums.MapDelete("/categories/{category}", DeleteCategory).RequirePermission(ForumsPermissions.ManageCategories).WithSummary("Delete a category; its topics go to another one");
    }

    private static async Task<OkAnswer<CategoryList>> ListCategories(IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetCategories(), cancel)).ToOk();

    private static async Task<OkAnswer<CategoryView>> GetCategory(string category, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetCategory(category), cancel)).ToOk();

    private static async Task<CreatedAnswer<CategoryView>> CreateCategory(NewCategory body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new CreateCategory(body.Section, body.Words()), cancel)).ToCreated(c => $"/api/v1/forums/categories/{c.Slug}");

    private static async Task<OkAnswer<CategoryView>> EditCategory(string category, CategoryPatch body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditCategory(category, ifMatch, body.Section, body.Words()), cancel)).ToOk();

    private static async Task<NoContentAnswer> DeleteCategory(
        string category, IMediator send, [Description("The category that its topics go to, by slug or id; not needed where it has none.")] string? moveTo, CancellationToken cancel) =>
        (await send.Send(new DeleteCategory(category, moveTo), cancel)).ToNoContent();

    /// <summary>A category to make.</summary>
    internal sealed record NewCategory(
        string? Name, string? Slug, string? Section = null, string? Description = null, string? Color = null, string? Icon = null, int SortOrder = 0,
        bool IsActive = true, bool IsPublic = true, CategoryRoles? Access = null)
    {
        public CategoryWords Words() => new()
        {
            Name = new(Name),
            Slug = new(Slug),
            Description = new(Description),
            Color = new(Color),
            Icon = new(Icon),
            SortOrder = new(SortOrder),
            IsActive = new(IsActive),
            IsPublic = new(IsPublic),
            View = Access?.View,
            Post = Access?.Post,
            Moderate = Access?.Moderate,
        };
    }

    /// <summary>What to change; fields that are left out stay as they are.</summary>
    internal sealed record CategoryPatch(
        Optional<string> Name, Optional<string> Slug, Optional<string> Section, Optional<string> Description, Optional<string> Color, Optional<string> Icon, Optional<int> SortOrder,
        Optional<bool> IsActive, Optional<bool> IsPublic, Optional<CategoryRoles> Access)
    {
        public CategoryWords Words() => new()
        {
            Name = Name,
            Slug = Slug,
            Description = Description,
            Color = Color,
            Icon = Icon,
            SortOrder = SortOrder,
            IsActive = IsActive,
            IsPublic = IsPublic,
            View = Access.Value?.View,
            Post = Access.Value?.Post,
            Moderate = Access.Value?.Moderate,
        };
    }

    /// <summary>Names of roles (guest, user, moderator, admin); a list that is left out stays as it is. Admins are in each.</summary>
    internal sealed record CategoryRoles(IReadOnlyList<string?>? View = null, IReadOnlyList<string?>? Post = null, IReadOnlyList<string?>? Moderate = null);
}
