using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Sanctions;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class PersonRoutes
{
    public static void MapPeople(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/me/standing", GetOwnStanding).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Your own warnings, and whether you may post");
        forums.MapGet("/moderation/people/{userId:guid}", GetPerson).RequirePermission(ForumsPermissions.Moderate).WithSummary("How somebody stands, what was done to them, and what others reported of theirs");
        forums.MapPost("/moderation/people/{userId:guid}/warnings", WarnPerson).RequirePermission(ForumsPermissions.Moderate).WithSummary("Warn somebody");
        forums.MapGet("/moderation/people/{userId:guid}/suspension", GetSuspension).RequirePermission(ForumsPermissions.Moderate).WithSummary("Whether somebody may post");
        forums.MapPut("/moderation/people/{userId:guid}/suspension", SuspendPerson).RequirePermission(ForumsPermissions.Moderate).RequireIfMatch().WithSummary("Keep somebody from posting until a date");
        forums.MapDelete("/moderation/people/{userId:guid}/suspension", LiftSuspension).RequirePermission(ForumsPermissions.Moderate).RequireIfMatch().WithSummary("Let somebody post again");
    }

    private static async Task<OkAnswer<OwnStanding>> GetOwnStanding(IMediator send, CancellationToken cancel) => (await send.Send(new GetOwnStanding(), cancel)).ToOk();

    private static async Task<OkAnswer<PersonView>> GetPerson(Guid userId, IMediator send, CancellationToken cancel) => (await send.Send(new GetPerson(userId), cancel)).ToOk();

    private static async Task<CreatedAnswer<SanctionView>> WarnPerson(Guid userId, Warning body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new WarnPerson(userId, body.Reason), cancel)).ToCreated(_ => $"/api/v1/forums/moderation/people/{userId}");

    private static async Task<OkAnswer<StandingView>> GetSuspension(Guid userId, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetSuspension(userId), cancel)).ToOk();

    private static async Task<OkAnswer<StandingView>> SuspendPerson(Guid userId, Suspension body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SuspendPerson(userId, ifMatch, body.Until, body.Reason), cancel)).ToOk();

    private static async Task<OkAnswer<StandingView>> LiftSuspension(Guid userId, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new LiftSuspension(userId, ifMatch), cancel)).ToOk();

    /// <summary>A warning; the person reads it.</summary>
    internal sealed record Warning(string? Reason);

    /// <summary>A suspension, until a time within ten years; the person reads why.</summary>
    internal sealed record Suspension(DateTimeOffset? Until, string? Reason);
}
