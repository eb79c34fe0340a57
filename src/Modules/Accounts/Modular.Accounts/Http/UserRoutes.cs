using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.RateLimits;
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
        accounts.MapGet("/users/{id:guid}", GetUser).WithSummary("A user's profile").AllowAnonymous();
        accounts.MapGet("/users", ListUsers).WithSummary("Several users by id; for those who manage users, a search too").AllowAnonymous().ForbidsSome();
    }

    private static async Task<CreatedAnswer<OwnProfile>> SignUp(SignUpBody body, IMediator send, CancellationToken cancel)
    {
        var prepared = await send.Send(new PrepareSignUp(body.Username, body.Email, body.Password, body.DisplayName), cancel);
        var profile = prepared.IsSuccess ? await send.Send(prepared.Value, cancel) : Result<OwnProfile>.Fail(prepared.Errors);
        return profile.ToCreated(p => $"/api/v1/accounts/users/{p.Id}");
    }

    private static async Task<OkAnswer<Profile>> GetUser(Guid id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetProfile(id), cancel)).ToOk();

    private static async Task<OkAnswer<Page<UserListing>>> ListUsers(
        [Description("1 to 100 ids, separated by commas.")] string? ids,
        [Description("Needs `accounts.users.manage`: a part of the username, the address or the display name.")] string? query,
        [Description("With the search: only who has this role.")] string? role,
        [Description("With the search: only open (true) or closed (false) accounts.")] bool? active,
        int? limit, string? cursor, IMediator send, CancellationToken cancel)
    {
        if (ids is not null && query is not null) return Result<Page<UserListing>>.Fail([UserErrors.IdsAndQuery]).ToOk();
        return ids is not null
            ? (await send.Send(new ListProfiles(ids), cancel)).ToOk()
            : (await send.Send(new SearchUsers(query, role, active, limit, cursor), cancel)).ToOk();
    }

    internal sealed record SignUpBody(string? Username, string? Email, string? Password, string? DisplayName = null)
    {
        public override string ToString() => nameof(SignUpBody);
    }
}
