using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Timeline.Application;

namespace Modular.Timeline.Http;

internal static class CategoryRoutes
{
    public static void MapCategories(this IEndpointRouteBuilder timeline)
    {
        timeline.MapGet("/categories", ListCategories).AllowAnonymous().WithSummary("All categories, with how many of their events can be dealt");
        timeline.MapPost("/admin/categories", CreateCategory).RequirePermission(TimelinePermissions.Admin).WithSummary("Make a category");
        timeline.MapPatch("/admin/categories/{slug}", EditCategory).RequirePermission(TimelinePermissions.Admin).RequireIfMatch().WithSummary("Edit a category (merge patch)");
    }

    private static async Task<OkAnswer<CategoryList>> ListCategories(IMediator send, CancellationToken cancel) => (await send.Send(new ListCategories(), cancel)).ToOk();

    private static async Task<CreatedAnswer<CategoryView>> CreateCategory(NewCategory body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new CreateCategory(body.Slug, body.Name, body.Description), cancel)).ToCreated(_ => "/api/v1/timeline/categories");

    private static async Task<OkAnswer<CategoryView>> EditCategory(string slug, CategoryPatch body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditCategory(slug, ifMatch, body.Name, body.Description), cancel)).ToOk();

    /// <summary>A category to make. Its slug never changes.</summary>
    internal sealed record NewCategory(string? Slug, string? Name, string? Description = null);

    /// <summary>What to change; fields that are left out stay as they are.</summary>
    internal sealed record CategoryPatch(Optional<string> Name, Optional<string> Description);
}
