using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.RateLimits;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Platform.RateLimits;

namespace Modular.Accounts.Http;

/// <summary>What people do with their own account.</summary>
internal static class OwnAccountRoutes
{
    /// <summary>Whoever got hold of a session may not try passwords at leisure.</summary>
    private static readonly RateLimitPolicy PasswordLimit = new("password", 10, 900);
    private static readonly RateLimitPolicy ExportLimit = new("export", 10, 3600);

    public static void MapOwnAccount(this IEndpointRouteBuilder accounts)
    {
        accounts.MapGet("/me", GetMe).WithSummary("One's own profile").RequirePermission(AccountsPermissions.ReadProfile);
        accounts.MapPatch("/me", EditMe).WithSummary("Change one's own profile").RequirePermission(AccountsPermissions.EditProfile).RequireIfMatch();
        accounts.MapPost("/me/password", ChangePassword).WithSummary("Change one's password; all other sessions end")
            .RequirePermission(AccountsPermissions.SecureAccount).WithoutIdempotency().LimitRate(PasswordLimit);
        accounts.MapPost("/me/email", ChangeEmail).WithSummary("Change one's address").RequirePermission(AccountsPermissions.SecureAccount).RequireRecentSignIn();
        accounts.MapGet("/me/export", Export).WithSummary("Everything that is held about oneself, of all modules")
            .RequirePermission(AccountsPermissions.ExportData).LimitRate(ExportLimit);
        accounts.MapDelete("/me", Leave).WithSummary("Leave for good: erase one's account").RequirePermission(AccountsPermissions.SecureAccount).RequireRecentSignIn();
    }

    private static async Task<OkAnswer<OwnProfile>> GetMe(IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetOwnProfile(), cancel)).ToOk();

    private static async Task<OkAnswer<OwnProfile>> EditMe(ProfilePatch body, IfMatch version, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditOwnProfile(version, body.DisplayName, body.AvatarUrl, body.Bio), cancel)).ToOk();

    private static async Task<OkAnswer<SignedIn>> ChangePassword(PasswordBody body, HttpContext http, IMediator send, SignIns answers, CancellationToken cancel)
    {
        var prepared = await send.Send(new PreparePasswordChange(body.CurrentPassword, body.NewPassword), cancel);
        if (prepared.IsFailed) return Result<SignedIn>.Fail(prepared.Errors).ToOk();

        var changed = await send.Send(prepared.Value, cancel);
        if (changed.IsFailed) return Result<SignedIn>.Fail(changed.Errors).ToOk();

        var kind = http.User is CallerPrincipal { ByCookie: true } ? SessionKind.Cookie : SessionKind.Token;
        var session = await send.Send(new StartSession(changed.Value, kind), cancel);
        return session.Map(s => answers.Of(s, http.Response)).ToOk();
    }

    private static async Task<OkAnswer<OwnProfile>> ChangeEmail(EmailBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ChangeEmail(body.Email), cancel)).ToOk();

    private static async Task<OkAnswer<PersonalExport>> Export(HttpResponse response, Caller caller, IMediator send, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = "attachment; filename=\"modular-export.json\"";
        return (await send.Send(new ExportPersonalData(caller.Id), cancel)).ToOk();
    }

    private static async Task<NoContentAnswer> Leave(
        [Description("What becomes of what one wrote: `keep` (the default; it stays under \"Deleted user\") or `remove`.")] string? content,
        HttpResponse response, Caller caller, IMediator send, CancellationToken cancel)
    {
        if (ContentOf(content) is not { } kept) return Result<Done>.Fail([UserErrors.ContentUnknown]).ToNoContent();

        var gone = await send.Send(new EraseUser(caller.Id, kept), cancel);
        if (gone.IsSuccess) SessionCookie.Clear(response);
        return gone.ToNoContent();
    }

    private static ErasedContent? ContentOf(string? text) => text switch
    {
        null or "keep" => ErasedContent.Keep,
        "remove" => ErasedContent.Remove,
        _ => null,
    };

    internal sealed record ProfilePatch(Optional<string> DisplayName, Optional<string> AvatarUrl, Optional<string> Bio);

    internal sealed record EmailBody(string? Email);

    internal sealed record PasswordBody(string? CurrentPassword, string? NewPassword)
    {
        public override string ToString() => nameof(PasswordBody);
    }
}
