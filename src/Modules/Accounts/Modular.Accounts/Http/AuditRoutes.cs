using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>What happened, for those who have to know.</summary>
internal static class AuditRoutes
{
    public static void MapAudit(this IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/audit", ListAudit).WithSummary("Who did what, the newest first").RequirePermission(AccountsPermissions.ReadAudit);

    private static async Task<OkAnswer<Page<AuditEntryView>>> ListAudit(
        IMediator send,
        [Description("Only this action (accounts.signed_in), or all that begin so, up to a dot (accounts.).")] string? action,
        [Description("Only what this user did, by id.")] string? actor,
        [Description("Only what concerns this user, by id.")] string? subject,
        [Description("Not before this time (RFC 3339).")] string? from,
        [Description("Before this time (RFC 3339).")] string? to,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListAudit(action, actor, subject, from, to, limit, cursor), cancel)).ToOk();
}
