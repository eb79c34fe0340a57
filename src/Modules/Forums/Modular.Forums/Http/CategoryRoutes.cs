using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class CategoryRoutes
{
    public static void MapCategories(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/categories", ListCategories).AllowAnonymous().WithSummary("All categories, by section and sort order");
        forums.MapGet("/categories/{category}", GetCategory).AllowAnonymous().WithSummary("One category, by slug or id");
        forums.MapPost("/categories", CreateCategory).RequirePermission(ForumsPermissions.ManageCategories).WithSummary("Make a category");
    }

    private static async Task<OkAnswer<CategoryList>> ListCategories(IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetCategories(), cancel)).ToOk();

    private static async Task<OkAnswer<CategoryView>> GetCategory(string category, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetCategory(category), cancel)).ToOk();

    private static async Task<CreatedAnswer<CategoryView>> CreateCategory(NewCategory body, IMediator send, CancellationToken cancel)
    {
        var command = new CreateCategory(body.Section, body.Name, body.Slug, body.Description, body.Color, body.Icon, body.SortOrder);
        return (await send.Send(command, cancel)).ToCreated(c => $"/api/v1/forums/categories/{c.Slug}");
    }

    /// <summary>A category to make.</summary>
    internal sealed record NewCategory(
        string? Name, string? Slug, string? Section = null, string? Description = null, string? Color = null, string? Icon = null, int SortOrder = 0);
}
