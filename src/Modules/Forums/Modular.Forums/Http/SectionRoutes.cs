using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Sections;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class SectionRoutes
{
    public static void MapSections(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/sections", ListSections).RequirePermission(ForumsPermissions.ManageCategories).WithSummary("All sections, empty ones too");
        forums.MapPost("/sections", CreateSection).RequirePermission(ForumsPermissions.ManageCategories).WithSummary("Make a section");
        forums.MapPatch("/sections/{id:long}", EditSection).RequirePermission(ForumsPermissions.ManageCategories).RequireIfMatch().WithSummary("Edit a section (merge patch)");
        forums.MapDelete("/sections/{id:long}", DeleteSection).RequirePermission(ForumsPermissions.ManageCategories).WithSummary("Delete a section without categories");
        forums.MapPut("/categories/order", OrderCategories).RequirePermission(ForumsPermissions.ManageCategories).WithSummary("Put all sections and categories in order, all or nothing");
    }

    private static async Task<OkAnswer<SectionList>> ListSections(IMediator send, CancellationToken cancel) => (await send.Send(new ListSections(), cancel)).ToOk();

    private static async Task<CreatedAnswer<SectionView>> CreateSection(NewSection body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new CreateSection(body.Name, body.SortOrder), cancel)).ToCreated(s => $"/api/v1/forums/sections/{s.Id}");

    private static async Task<OkAnswer<SectionView>> EditSection(long id, SectionPatch body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditSection(id, ifMatch, body.Name, body.SortOrder), cancel)).ToOk();

    private static async Task<NoContentAnswer> DeleteSection(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new DeleteSection(id), cancel)).ToNoContent();

    private static async Task<OkAnswer<CategoryList>> OrderCategories(CategoryOrder body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new OrderCategories(body.Sections), cancel)).ToOk();

    /// <summary>A section to make; without a place it comes last.</summary>
    internal sealed record NewSection(string? Name, int? SortOrder = null);

    /// <summary>What to change; fields that are left out stay as they are.</summary>
    internal sealed record SectionPatch(Optional<string> Name, Optional<int> SortOrder);

    /// <summary>All sections in their order, each with the slugs of its categories in theirs.</summary>
    internal sealed record CategoryOrder(IReadOnlyList<SectionOrder?>? Sections);
}
