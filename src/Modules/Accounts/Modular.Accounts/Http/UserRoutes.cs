using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.RateLimits;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Platform.RateLimits;

namespace Modular.Accounts.Http;

/// <summary>People and their profiles.</summary>
internal static class UserRoutes
{
    private static readonly RateLimitPolicy SignUpLimit = new("signup", 10, 900, AcrossNodes: true);

    public static void MapUsers(this IEndpointRouteBuilder accounts)
    {
        accounts.MapPost("/signup", SignUp).WithSummary("Open an account").AllowAnonymous().IgnoreCredentials().LimitRate(SignUpLimit);
        accounts.MapGet("/me", GetMe).WithSummary("One's own profile").RequirePermission(AccountsPermissions.ReadProfile);
        accounts.MapGet("/users/{id:guid}", GetUser).WithSummary("A user's profile").AllowAnonymous();
        accounts.MapGet("/users", ListUsers).WithSummary("Several users' profiles").AllowAnonymous();
        accounts.MapPut("/users/{id:guid}/roles", SetRoles).WithSummary("Say which roles a user has").RequirePermission(AccountsPermissions.ManageRoles).RequireIfMatch();
    }

    private static async Task<CreatedAnswer<OwnProfile>> SignUp(SignUpBody body, IMediator send, CancellationToken cancel)
    {
        var prepared = await send.Send(new PrepareSignUp(body.Username, body.Email, body.Password, body.DisplayName), cancel);
        var profile = prepared.IsSuccess ? await send.Send(prepared.Value, cancel) : Result<OwnProfile>.Fail(prepared.Errors);
        return profile.ToCreated(p => $"/api/v1/accounts/users/{p.Id}");
    }

    private static async Task<OkAnswer<OwnProfile>> GetMe(IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetOwnProfile(), cancel)).ToOk();

    private static async Task<OkAnswer<Profile>> GetUser(Guid id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetProfile(id), cancel)).ToOk();

    private static async Task<OkAnswer<Page<Profile>>> ListUsers([Description("1 to 100 ids, separated by commas.")] string? ids, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ListProfiles(ids), cancel)).ToOk();

    private static async Task<OkAnswer<Profile>> SetRoles(Guid id, RolesBody body, IfMatch version, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetRoles(id, body.Roles, version), cancel)).ToOk();

    internal sealed record SignUpBody(string? Username, string? Email, string? Password, string? DisplayName = null)
    {
        public override string ToString() => nameof(SignUpBody);
    }

    internal sealed record RolesBody(IReadOnlyList<string?>? Roles);
}
